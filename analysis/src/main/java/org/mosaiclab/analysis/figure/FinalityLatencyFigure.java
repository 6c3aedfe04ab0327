package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.TransactionRow;

/// How long a transaction waits for finality on its meta-chain, against the exact uniform law.
final class FinalityLatencyFigure {
  private static final double HORIZON_EPOCHS = 2.5;
  private static final String CAPTION =
      "Distribution of the time from the submission of a transaction to the instant the chain's"
          + " observer has executed the block whose vote finalises the first checkpoint at or above"
          + " the including block; left the density, right the cumulative distribution. Cohort:"
          + " submissions after the warm-up and at least 2.5 epochs before the end. The broken line"
          + " is not fitted: E is the epoch length in blocks, \u03c4 the block time of the scenario,"
          + " J the measured mean delay from the sealing of a checkpoint to the execution of the"
          + " block that justifies it.";

  private final RunFrame frame;
  private final List<Legend.Entry> legend = new ArrayList<>();
  private final List<List<Panel>> rows = new ArrayList<>();
  private final List<String> subtitle = new ArrayList<>();
  private final List<String> description = new ArrayList<>();

  private boolean lawDrawn;

  private FinalityLatencyFigure(RunFrame frame) {
    this.frame = frame;
  }

  static Figure of(RunFrame frame) {
    var figure = new FinalityLatencyFigure(frame);
    frame.manifest().metachains().forEach(figure::add);
    return figure.finish();
  }

  private void add(ChainManifest chain) {
    var sample = sample(chain);
    if (sample.finished() == 0) {
      addNotice(chain, sample);
      return;
    }
    var law =
        JustificationDelay.meanNanos(frame, chain.name()).stream()
            .mapToObj(delay -> UniformLaw.of(chain.epochNanos(), delay))
            .findFirst();
    var color = frame.palette().of(chain.name()).light();
    var panels = new LatencyPanels(sample, law, color, "finality latency");
    var sentence = sentence(chain.name(), sample, law, panels);
    legend.add(new Legend.Entry(LatencyPanels.areaMark(color), chain.name() + ", measured"));
    lawDrawn |= law.isPresent();
    rows.add(panels.panels(chain.name()));
    subtitle.add(sentence);
    description.add(sentence);
  }

  private LatencySample sample(ChainManifest chain) {
    long horizonNanos = (long) (HORIZON_EPOCHS * chain.epochNanos());
    return LatencySample.of(
        frame.run().tables().transactions(),
        chain.name(),
        frame.manifest().warmUpNanos(),
        frame.endNanos() - horizonNanos,
        TransactionRow::finalAtNanos);
  }

  private void addNotice(ChainManifest chain, LatencySample sample) {
    var text =
        sample.unfinished() == 0
            ? "No transaction was submitted in the cohort: after the warm-up and at least 2.5"
                + " epochs before the end of the run."
            : "None of the "
                + Words.count(sample.unfinished())
                + " transactions of the cohort was final at the end of the run.";
    rows.add(List.of(new Panel.Notice(chain.name(), text)));
    description.add(chain.name() + ": " + text);
  }

  private static String sentence(
      String chain, LatencySample sample, Optional<UniformLaw> law, LatencyPanels panels) {
    var text = new StringBuilder(chain).append(": mean ");
    text.append(Words.seconds(sample.meanNanos()));
    law.ifPresent(
        exact ->
            text.append(" (exact law ")
                .append(Words.seconds(exact.meanNanos()))
                .append("), largest gap between the cumulative curves ")
                .append(Words.percent(panels.computeLargestGap(exact))));
    text.append(", from ").append(Words.seconds(sample.minNanos()));
    text.append(" to ").append(Words.seconds(sample.maxNanos()));
    text.append(", ").append(Words.count(sample.finished())).append(" transactions");
    if (sample.unfinished() > 0) {
      text.append(", ").append(Words.count(sample.unfinished())).append(" not final at the end");
    }
    return text.append('.').toString();
  }

  private Figure finish() {
    if (lawDrawn) {
      legend.add(
          new Legend.Entry(
              new Legend.Mark.Line(Ink.STRONG.light(), LatencyPanels.LAW),
              "exact law, uniform on (E\u03c4, 2E\u03c4) + J"));
    }
    var page =
        new Page(
            "Finality latency: from submission to final on the meta-chain",
            subtitle,
            new Legend(legend),
            rows,
            290,
            frame.source());
    return new Figure("finality-latency", CAPTION, String.join(" ", description), page);
  }
}
