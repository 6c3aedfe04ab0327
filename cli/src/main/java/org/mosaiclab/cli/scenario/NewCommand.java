package org.mosaiclab.cli.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.mosaiclab.cli.input.ScenarioNames;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.store.WholeFile;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.document.Shown;
import org.mosaiclab.scenario.file.document.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `new`: a scenario or campaign file to start from.
@Command(
    name = "new",
    header = "Writes a scenario or campaign of your own to start from.",
    description = {
      "Writes NAME.yaml in this folder: a small scenario with a question, an expected answer and",
      "comments at every key. It runs as it is. A file that exists is never overwritten."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic new mine                            one meta-chain, half an hour",
      "  ./mosaic new mine --like token-economy       a copy of one of the catalogue, comments too",
      "  ./mosaic new mine-sweep --campaign           a campaign over short-epochs",
      "  ./mosaic new mine-sweep --campaign --like overload",
    })
public final class NewCommand implements Callable<Integer> {
  /// What names a scenario, and so a file on any system.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private static final Pattern NAME_LINE = Pattern.compile("(?m)^scenario: .*$");
  private static final String SWEPT_BY_DEFAULT = "short-epochs";

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "Small letters, digits and -; names the file too.")
  private String name = "";

  @Option(
      names = "--like",
      paramLabel = "SCENARIO",
      description = "The scenario of the catalogue to copy, or to sweep.",
      completionCandidates = ScenarioNames.class)
  private String like = "";

  @Option(names = "--campaign", description = "A campaign instead of a scenario.")
  private boolean isCampaign;

  /// @param terminal where the next steps are told
  public NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!NAME.matcher(name).matches()) {
      throw new BadInputException(
          Shown.name(name) + ": is no name; small letters, digits and -, as my-scenario, name one");
    }
    var file = Path.of(name + ".yaml");
    if (Files.exists(file)) {
      throw new BadInputException(file + ": exists already; choose another name, or remove it");
    }
    write(file, isCampaign ? campaign() : scenario());
    terminal.out().println("wrote " + file);
    terminal.out().println("next: " + nextStep(file));
    return ExitStatus.DONE;
  }

  private String scenario() {
    return like.isEmpty()
        ? template("new-scenario.yaml").replace("NAME", name)
        : NAME_LINE.matcher(copied()).replaceFirst("scenario: " + name);
  }

  private String campaign() {
    if (!like.isEmpty()) {
      copied();
    }
    return template("new-campaign.yaml")
        .replace("NAME", name)
        .replace("SCENARIO", like.isEmpty() ? SWEPT_BY_DEFAULT : like);
  }

  private String copied() {
    var catalogue = Catalogue.bundled();
    return catalogue
        .text(like)
        .orElseThrow(
            () ->
                new BadInputException(
                    "--like "
                        + Shown.name(like)
                        + ": no such scenario; "
                        + Spelling.nearest(like, catalogue.names())
                            .map(nearest -> "did you mean " + nearest + "?")
                            .orElse("`mosaic list` shows those there are")));
  }

  private String nextStep(Path file) {
    return isCampaign
        ? "./mosaic sweep " + file + " --dry-run"
        : "./mosaic validate " + file + ", then ./mosaic run " + file;
  }

  private static void write(Path file, String text) {
    try {
      WholeFile.writeText(file, text);
    } catch (IOException broken) {
      throw new BadInputException(
          file + ": cannot be written here (" + broken.getMessage() + "); go to a folder of yours");
    }
  }

  private static String template(String resource) {
    try (var stream = NewCommand.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing in the jar of cli");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + resource, broken);
    }
  }
}
