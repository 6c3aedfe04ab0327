package org.mosaiclab.cli.sweep;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.campaign.cluster.ClusterLibraries;

/// Where `./mosaic` has put the libraries of a cluster: a system property, set only with `--on`.
final class ClusterPath {
  private static final String PROPERTY = "mosaic.cluster.path";

  private ClusterPath() {}

  static ClusterLibraries ofProcess() {
    var property = System.getProperty(PROPERTY, "");
    return new ClusterLibraries(
        property.isEmpty()
            ? List.of()
            : Stream.of(property.split(File.pathSeparator, -1)).map(Path::of).toList());
  }
}
