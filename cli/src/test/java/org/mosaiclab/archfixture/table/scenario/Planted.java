package org.mosaiclab.archfixture.table.scenario;

import org.mosaiclab.archfixture.table.analysis.Stranger;
import picocli.CommandLine;

/// Breaks the law "module table: scenario" once in every member.
final class Planted {
  private Planted() {}

  static Object module() {
    return new Stranger();
  }

  static CommandLine library(Object command) {
    return new CommandLine(command);
  }
}
