package org.mosaiclab.cli.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mosaiclab.campaign.CampaignMerge;
import org.mosaiclab.cli.rules.BundledRules;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merge`: makes one dataset of the shards of a campaign.
@Command(
    name = "merge",
    header = "Makes one dataset of the shards of a campaign.",
    description = {
      "Reads the finished runs of all shards and writes the tables that one process would have",
      "written, byte for byte. Refuses shards of different campaigns and missing or damaged runs."
    },
    footer = {"", "Example:", "  ./mosaic merge part-1 part-2 --out whole"})
public final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of the shards.")
  private List<Path> shards = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the whole.")
  private Path out = Path.of("");

  /// @param terminal of the user
  public MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return new CampaignAnswer(terminal, out)
        .tell(CampaignMerge.merge(shards, out, BundledRules.book()));
  }
}
