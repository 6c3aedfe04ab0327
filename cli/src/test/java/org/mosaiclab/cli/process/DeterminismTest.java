package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.cli.process.MosaicProcess.Result;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.store.RunDataset;

/// The main scenario at 45 simulated minutes, in JVMs that differ in all that must not matter: one
/// digest, equal to the golden one. A change of the golden digest goes into CHANGELOG.md, *Results
/// may change*.
///
/// Where only the simulation can differ a recorded run is replayed: that compares both digests, and
/// draws nothing.
class DeterminismTest {
  private static final String GOLDEN = "paper-baseline-45m.digest";
  private static final List<String> MINUTES_45 = List.of("duration=45m");

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void record() {
    run("usual", MINUTES_45);
  }

  private static Result mosaic(String jvmOptions, String... arguments) {
    var options = jvmOptions.isEmpty() ? List.<String>of() : List.of(jvmOptions.split(" "));
    return new MosaicProcess(folder, options).run(arguments);
  }

  private static void run(String out, List<String> settings, String... jvmOptions) {
    var words = new ArrayList<>(List.of("run", "paper-baseline", "--out", out, "--quiet"));
    settings.forEach(setting -> words.addAll(List.of("--set", setting)));
    var result = mosaic(String.join(" ", jvmOptions), words.toArray(String[]::new));
    // The checks are for six hours: less fails some of them, which is exit code 1.
    assertThat(result.exitCode()).as(result::toString).isIn(0, 1);
  }

  private static void requireSame(Result replayed) {
    assertThat(replayed.exitCode()).as(replayed::toString).isZero();
    assertThat(replayed.out()).contains("trace   same", "data    same", "the same run");
  }

  private static String digests(RunManifest manifest) {
    return manifest.traceDigest() + "\n" + manifest.dataDigest();
  }

  @Test
  void run_usualJvm_givesTheGoldenDigests() throws IOException {
    var dataset = RunDataset.open(folder.resolve("usual"));
    assertThat(digests(dataset.manifest())).isEqualTo(golden());
    assertThat(dataset.tables().metablocks())
        .as("a committed meta-block")
        .anyMatch(row -> row.committedAtNanos() > 0)
        .as("an activated kernel")
        .anyMatch(row -> row.kernelActivatedAtNanos() > 0)
        .extracting(MetablockRow::chain)
        .contains("alpha", "beta");
  }

  @Test
  void run_otherPlaceAndLanguage_givesTheGoldenDigests() throws IOException {
    run("far", MINUTES_45, "-Duser.timezone=Asia/Kathmandu -Duser.language=tr -Duser.country=TR");
    assertThat(digests(RunDataset.open(folder.resolve("far")).manifest())).isEqualTo(golden());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:-UseSerialGC -XX:+UseParallelGC",
        "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
        "-XX:TieredStopAtLevel=1"
      })
  void replay_anyJvm_isTheSameRun(String jvmOptions) {
    requireSame(mosaic(jvmOptions, "replay", "usual", "--quiet"));
  }

  // Shorter: nothing is compiled here.
  @Test
  void replay_interpreted_isTheSameRun() {
    run("short", List.of("duration=10m", "warmUp=1m"));
    requireSame(mosaic("-Xint", "replay", "short", "--quiet"));
  }

  private static String golden() throws IOException {
    try (InputStream stream = DeterminismTest.class.getResourceAsStream(GOLDEN)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    }
  }
}
