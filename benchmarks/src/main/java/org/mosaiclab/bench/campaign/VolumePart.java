package org.mosaiclab.bench.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.json.CanonicalJson;

/// Runs [VolumeMain] in a virtual machine of the asked heap.
///
/// @param settings of the benchmark
/// @param folder of the table
record VolumePart(CampaignSettings settings, Path folder) {
  VolumeResult run() {
    try {
      Files.createDirectories(folder);
      var errors = folder.resolve("errors.txt");
      var process =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(errors.toFile())
              .start();
      try {
        int status = process.waitFor();
        if (status != 0) {
          throw new IllegalStateException(
              "writing %d rows ended with status %d: %s"
                  .formatted(settings.rows(), status, Files.readString(errors).strip()));
        }
      } finally {
        process.destroyForcibly();
      }
      return CanonicalJson.read(
          Files.readString(folder.resolve("result.json")), VolumeResult.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a table was written", interrupted);
    }
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-ea",
            "-Xmx" + settings.heapMebibytes() + "m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            VolumeMain.class.getName(),
            folder.toString(),
            Long.toString(settings.rows())));
    return command;
  }
}
