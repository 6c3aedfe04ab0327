package org.mosaiclab.cli.input;

import java.util.Iterator;
import org.mosaiclab.scenario.catalogue.Catalogue;

/// Names that a shell offers where a scenario is wanted.
public final class ScenarioNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Catalogue.bundled().names().iterator();
  }
}
