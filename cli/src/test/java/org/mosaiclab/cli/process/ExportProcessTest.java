package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `export` and `replay` of a bundle where the machine does not play along; what they do otherwise
/// is in `ExportCommandTest`.
final class ExportProcessTest {
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void record() {
    var workspace = new Workspace(folder);
    workspace.withTiny();
    var run = workspace.mosaic().run("run", "tiny.yaml", "--out", "run", "--quiet");
    assertThat(run.exitCode()).as(run::toString).isZero();
  }

  // No file of more than 8 KiB: none of the exports fits.
  private static MosaicProcess limited(String jvmOption) {
    return new MosaicProcess(folder, List.of("-XX:-UsePerfData", jvmOption)).limited(16);
  }

  @Test
  void export_fullDisk_leavesNothing() {
    var workspace = new Workspace(folder);
    var before = workspace.content();
    for (var form : List.of("csv", "parquet")) {
      var result = limited("-ea").run("export", "run", "--to", form);
      assertThat(result.exitCode()).as(result::toString).isEqualTo(2);
      assertThat(result.err().lines().filter(line -> line.startsWith("error: ")))
          .singleElement()
          .asString()
          .startsWith("error: run-" + form)
          .contains("cannot be written: ", "nothing is left of it");
      assertThat(workspace.content()).isEqualTo(before);
    }
  }

  @Test
  void replay_noRoomToUnpack_saysWhereAndLeavesNothing() {
    var workspace = new Workspace(folder);
    var exported = workspace.mosaic().run("export", "run", "--to", "bundle", "--out", "b.zip");
    assertThat(exported.exitCode()).as(exported::toString).isZero();
    var temporary = workspace.with("tmp", "");
    assertThat(folder.resolve(temporary).toFile().delete()).isTrue();
    assertThat(folder.resolve(temporary).toFile().mkdir()).isTrue();
    var result = limited("-Djava.io.tmpdir=" + folder.resolve(temporary)).run("replay", "b.zip");
    assertThat(result.exitCode()).as(result::toString).isEqualTo(2);
    assertThat(result.err()).contains("error: b.zip: cannot be unpacked in " + folder);
    assertThat(folder.resolve(temporary)).isEmptyDirectory();
  }
}
