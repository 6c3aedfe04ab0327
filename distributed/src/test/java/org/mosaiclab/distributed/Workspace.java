package org.mosaiclab.distributed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mosaiclab.dataset.store.Sha256;

/// A folder below `target`, with the campaign of the tests. It stays, so that a failure can be
/// looked into.
///
/// @param folder itself
record Workspace(Path folder) {
  /// Empties the folder of a test class.
  static Workspace empty(String name) throws IOException {
    var folder = Path.of("target", "test-" + name).toAbsolutePath();
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (var path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
    for (var resource : List.of("campaign.yaml", "halves.yaml")) {
      try (var stream = Workspace.class.getResourceAsStream(resource)) {
        if (stream == null) {
          throw new IllegalStateException("no resource " + resource);
        }
        var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(resource), text);
      }
    }
    return new Workspace(folder);
  }

  /// The command line in this folder.
  Mosaic mosaic(String... javaOptions) {
    return new Mosaic(folder, List.of(javaOptions));
  }

  /// A master, whose logs lie here.
  StandaloneCluster cluster() throws IOException, InterruptedException {
    return new StandaloneCluster(Files.createDirectory(folder.resolve("spark")));
  }

  /// Text of a file.
  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /// Finished runs of a campaign.
  int parts(String campaign) throws IOException {
    var parts = folder.resolve(campaign).resolve("parts").resolve("000000");
    if (!Files.exists(parts)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(parts)) {
      return Math.toIntExact(files.filter(file -> file.toString().endsWith(".json")).count());
    }
  }

  /// SHA-256 of tables and manifest, by name.
  SortedMap<String, String> dataset(String campaign) throws IOException {
    var files = new TreeMap<String, String>();
    var root = folder.resolve(campaign);
    try (Stream<Path> tables = Files.list(root.resolve("tables"))) {
      for (var file : Stream.concat(tables, Stream.of(root.resolve("manifest.json"))).toList()) {
        files.put(root.relativize(file).toString(), Sha256.ofFiles(List.of(file)));
      }
    }
    return files;
  }
}
