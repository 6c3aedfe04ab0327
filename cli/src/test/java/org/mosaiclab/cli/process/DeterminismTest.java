package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.store.RunDataset;

/// The main scenario at 45 simulated minutes, in JVMs that differ in all that must not matter: one
/// digest, equal to the golden one. A change of the golden digest goes into CHANGELOG.md, *Results
/// may change*.
class DeterminismTest {
  private static final String GOLDEN = "paper-baseline-45m.digest";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-XX:-UseSerialGC -XX:+UseParallelGC",
        "-Xint",
        "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
        "-Duser.timezone=Asia/Kathmandu",
        "-Duser.language=tr -Duser.country=TR"
      })
  void run_anyJvm_givesTheGoldenDigests(String jvmOptions, @TempDir Path folder)
      throws IOException {
    var options = jvmOptions.isEmpty() ? List.<String>of() : List.of(jvmOptions.split(" "));
    var result =
        new MosaicProcess(folder, options)
            .run("run", "paper-baseline", "--set", "duration=45m", "--out", "run", "--quiet");
    // The checks are for six hours: 45 minutes fail some of them, which is exit code 1.
    assertThat(result.exitCode()).as(result::toString).isIn(0, 1);
    var dataset = RunDataset.open(folder.resolve("run"));
    var manifest = dataset.manifest();
    assertThat(manifest.traceDigest() + "\n" + manifest.dataDigest()).isEqualTo(golden());
    assertThat(dataset.tables().metablocks())
        .as("a committed meta-block")
        .anyMatch(row -> row.committedAtNanos() > 0)
        .as("an activated kernel")
        .anyMatch(row -> row.kernelActivatedAtNanos() > 0)
        .extracting(MetablockRow::chain)
        .contains("alpha", "beta");
  }

  private static String golden() throws IOException {
    try (InputStream stream = DeterminismTest.class.getResourceAsStream(GOLDEN)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    }
  }
}
