package org.mosaiclab.scenario.catalogue;

import java.util.Optional;

/// Port: text files that come with the product.
@FunctionalInterface
public interface Resources {
  /// @param path relative to the catalogue, as `scenarios/paper-baseline.yaml`
  /// @return the text, empty if there is no such file
  Optional<String> text(String path);
}
