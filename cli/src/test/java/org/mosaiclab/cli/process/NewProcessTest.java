package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NewProcessTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void new_scenario_runsAsItIsAndPassesItsChecks() {
    var workspace = new Workspace(folder);
    var written = workspace.mosaic().run("new", "mine");
    assertThat(written.exitCode()).as(written.toString()).isZero();
    assertThat(written.out()).contains("wrote mine.yaml", "./mosaic run mine.yaml");
    var run = workspace.mosaic().run("run", "mine.yaml", "--quiet", "--out", "out");
    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.out()).startsWith("mine, seed 1,").contains("pass");
    assertThat(run.err()).doesNotContain("warning");
  }

  @Test
  void new_like_isTheTextOfTheCatalogueUnderAnotherName() throws IOException {
    var workspace = new Workspace(folder);
    var written = workspace.mosaic().run("new", "mine", "--like", "overload");
    assertThat(written.exitCode()).as(written.toString()).isZero();
    assertThat(Files.readString(folder.resolve("mine.yaml")))
        .startsWith("#")
        .contains("\nscenario: mine\n")
        .doesNotContain("scenario: overload");
    assertThat(workspace.mosaic().run("validate", "mine.yaml").exitCode()).isZero();
  }

  @Test
  void new_campaign_hasAPlan() {
    var workspace = new Workspace(folder);
    var written = workspace.mosaic().run("new", "mine", "--campaign", "--like", "overload");
    assertThat(written.exitCode()).as(written.toString()).isZero();
    var plan = workspace.mosaic().run("sweep", "mine.yaml", "--dry-run");
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
    assertThat(plan.out()).containsPattern("points +3\n").containsPattern("runs +15\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Mine, '', is no name",
    "../mine, '', is no name",
    "mine, overlaod, did you mean overload?",
    "there, '', exists already"
  })
  void new_whatCannotBe_isRefusedAndLeavesNothing(String name, String like, String expected)
      throws IOException {
    Files.writeString(folder.resolve("there.yaml"), "mine");
    var words = like.isEmpty() ? List.of("new", name) : List.of("new", name, "--like", like);
    var result = new Workspace(folder).mosaic().run(words.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains(expected).hasLineCount(1);
    assertThat(new Workspace(folder).content()).containsExactly("there.yaml");
    assertThat(folder.resolve("there.yaml")).hasContent("mine");
  }
}
