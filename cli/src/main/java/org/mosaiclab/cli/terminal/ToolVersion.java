package org.mosaiclab.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Version of Mosaic Lab and of the Java that runs it.
public final class ToolVersion {
  private ToolVersion() {}

  /// Version of Mosaic Lab, as its build knows it.
  public static String number() {
    var properties = new Properties();
    try (var stream =
        ToolVersion.class.getResourceAsStream("/org/mosaiclab/cli/build.properties")) {
      if (stream == null) {
        throw new IllegalStateException("build.properties is missing in the jar of cli");
      }
      properties.load(stream);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read build.properties", broken);
    }
    return properties.getProperty("version", "");
  }

  /// The Java of this process: version and maker.
  public static String java() {
    return "%s (%s)"
        .formatted(System.getProperty("java.runtime.version"), System.getProperty("java.vendor"));
  }
}
