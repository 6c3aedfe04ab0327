package org.mosaiclab.conformance;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The recordings among the test resources, compressed.
public final class Recordings {
  private Recordings() {}

  /// @param file name without folder and endings
  public static JsonNode read(String file) throws IOException {
    var resource = "/vectors/" + file + ".json.gz";
    try (var stream = Recordings.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      return JsonMapper.shared().readTree(new GZIPInputStream(stream));
    }
  }
}
