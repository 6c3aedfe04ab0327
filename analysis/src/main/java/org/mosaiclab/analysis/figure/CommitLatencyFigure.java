package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.row.TransactionRow;

/// How long a transaction waits until a meta-block with it is committed to origin.
final class CommitLatencyFigure {
  private static final double HORIZON_CYCLES = 2;
  private static final String CAPTION =
      "Distribution of the time from the submission of a transaction on a meta-chain to the"
          + " execution, on the head of the origin observer, of the block with the first commit that"
          + " covers it; left the density, right the cumulative distribution. Cohort: submissions"
          + " after the warm-up and at least two commit cycles before the end, a cycle being the"
          + " measured mean time between commits.";

  private final RunFrame frame;
  private final List<Legend.Entry> legend = new ArrayList<>();
  private final List<List<Panel>> rows = new ArrayList<>();
  private final List<String> subtitle = new ArrayList<>();
  private final List<String> description = new ArrayList<>();

  private CommitLatencyFigure(RunFrame frame) {
    this.frame = frame;
  }

  static Figure of(RunFrame frame) {
    var figure = new CommitLatencyFigure(frame);
    frame.manifest().metachains().forEach(figure::add);
    return figure.finish();
  }

  private void add(ChainManifest chain) {
    var cycle = meanCadenceNanos(chain.name());
    if (cycle.isEmpty()) {
      addNotice(chain.name(), "Fewer than two meta-blocks were committed after the warm-up.");
      return;
    }
    var sample =
        LatencySample.of(
            frame.run().tables().transactions(),
            chain.name(),
            frame.manifest().warmUpNanos(),
            frame.endNanos() - (long) (HORIZON_CYCLES * cycle.getAsDouble()),
            TransactionRow::committedAtNanos);
    if (sample.finished() == 0) {
      addNotice(chain.name(), "No transaction of the cohort was committed by the end of the run.");
      return;
    }
    addPanels(chain.name(), sample, cycle.getAsDouble());
  }

  private void addPanels(String chain, LatencySample sample, double cycleNanos) {
    var color = frame.palette().of(chain).light();
    var panels = new LatencyPanels(sample, Optional.empty(), color, "commit latency");
    legend.add(new Legend.Entry(LatencyPanels.areaMark(color), chain + ", measured"));
    rows.add(panels.panels(chain));
    var text = new StringBuilder(chain).append(": mean ").append(Words.seconds(sample.meanNanos()));
    text.append(", from ").append(Words.seconds(sample.minNanos()));
    text.append(" to ").append(Words.seconds(sample.maxNanos()));
    text.append(", ").append(Words.count(sample.finished())).append(" transactions");
    if (sample.unfinished() > 0) {
      text.append(", ").append(Words.count(sample.unfinished())).append(" not committed");
    }
    text.append("; a commit every ").append(Words.seconds(cycleNanos)).append(" on average.");
    subtitle.add(text.toString());
    description.add(text.toString());
  }

  private void addNotice(String chain, String text) {
    rows.add(List.of(new Panel.Notice(chain, text)));
    description.add(chain + ": " + text);
  }

  private OptionalDouble meanCadenceNanos(String chain) {
    long[] commits =
        frame.metablocks(chain).stream()
            .mapToLong(MetablockRow::committedAtNanos)
            .filter(atNanos -> atNanos >= frame.manifest().warmUpNanos())
            .sorted()
            .toArray();
    if (commits.length < 2) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (double) (commits[commits.length - 1] - commits[0]) / (commits.length - 1));
  }

  private Figure finish() {
    var page =
        new Page(
            "Commit latency: from submission to committed on origin",
            subtitle,
            new Legend(legend),
            rows,
            290,
            frame.source());
    return new Figure("commit-latency", CAPTION, String.join(" ", description), page);
  }
}
