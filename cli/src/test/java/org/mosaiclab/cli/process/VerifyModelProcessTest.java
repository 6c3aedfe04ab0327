package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mosaic verify-model` as a user meets it.
final class VerifyModelProcessTest {
  @TempDir private Path folder = Path.of("");

  private MosaicProcess.Result mosaic(String... arguments) {
    return new MosaicProcess(folder).run(arguments);
  }

  /// All of it with the default seed: every line agrees.
  @Test
  @Tag("slow")
  void everything_agrees() {
    var result = mosaic("verify-model");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.out()).contains("37 of 37 lines agree with theory");
    assertThat(result.err()).contains(" runs, about ");
  }

  /// What it prints can be run like any scenario.
  @Test
  @Tag("slow")
  void shownScenario_canBeRun() throws Exception {
    var shown = mosaic("verify-model", "--show", "sealer-down");
    assertThat(shown.exitCode()).as("%s", shown).isZero();
    Files.writeString(folder.resolve("mine.yaml"), shown.out());
    var run = mosaic("run", "mine.yaml", "--out", "run", "--quiet");
    assertThat(run.exitCode()).as("%s", run).isZero();
  }
}
