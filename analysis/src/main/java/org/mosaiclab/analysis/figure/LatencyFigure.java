package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.analysis.estimate.CumulativeBand;
import org.mosaiclab.analysis.estimate.LatencySample;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.analysis.theory.UniformLaw;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// Distribution of a latency on every meta-chain: density and cumulative, one row per chain.
final class LatencyFigure {
  private static final double ROW_PIXELS = 290;

  private final RunFrame frame;
  private final Quantity quantity;
  private final List<Legend.Entry> legend = new ArrayList<>();
  private final List<List<Panel>> rows = new ArrayList<>();
  private final List<String> subtitle = new ArrayList<>();
  private final List<String> description = new ArrayList<>();
  private boolean lawDrawn;

  /// What is measured.
  ///
  /// @param id of the figure
  /// @param title of the figure
  /// @param metric without the chain
  /// @param axisTitle without the unit
  /// @param caption of the figure
  /// @param sample latencies of a chain's cohort
  /// @param band intervals of their cumulative distribution
  /// @param law exact law of a chain's latencies
  private record Quantity(
      String id,
      String title,
      String metric,
      String axisTitle,
      String caption,
      Function<String, LatencySample> sample,
      Function<String, CumulativeBand> band,
      Function<ChainManifest, Optional<UniformLaw>> law) {}

  private LatencyFigure(RunFrame frame, Quantity quantity) {
    this.frame = frame;
    this.quantity = quantity;
  }

  /// Submission to finality, against the exact law.
  static Figure finality(RunFrame frame) {
    var quantity =
        new Quantity(
            "finality-latency",
            "Finality latency: from submission to final on the meta-chain",
            "finality.latency",
            "finality latency",
            FINALITY_CAPTION,
            chain -> LatencySample.finality(frame.run(), chain),
            chain -> CumulativeBand.finality(frame.run(), chain),
            chain -> exactLaw(frame, chain));
    return new LatencyFigure(frame, quantity).figure();
  }

  /// Submission to commit on origin.
  static Figure commit(RunFrame frame) {
    var quantity =
        new Quantity(
            "commit-latency",
            "Commit latency: from submission to committed on origin",
            "commit.latency",
            "commit latency",
            COMMIT_CAPTION,
            chain -> LatencySample.commit(frame.run(), chain),
            chain -> CumulativeBand.commit(frame.run(), chain),
            _ -> Optional.empty());
    return new LatencyFigure(frame, quantity).figure();
  }

  private static Optional<UniformLaw> exactLaw(RunFrame frame, ChainManifest chain) {
    var delay = JustificationDelay.meanNanos(frame, chain.name());
    return delay.isPresent()
        ? Optional.of(UniformLaw.of(chain.epochNanos(), delay.getAsDouble()))
        : Optional.empty();
  }

  private Figure figure() {
    frame.manifest().metachains().forEach(this::add);
    if (lawDrawn) {
      var law = new Legend.Mark.Line(Ink.STRONG.light(), LatencyPanels.LAW);
      legend.add(new Legend.Entry(law, "exact law, uniform on (E\u03c4, 2E\u03c4) + J"));
    }
    var page =
        new Page(quantity.title(), subtitle, new Legend(legend), rows, ROW_PIXELS, frame.source());
    return new Figure(quantity.id(), quantity.caption(), String.join(" ", description), page);
  }

  private void add(ChainManifest chain) {
    var name = chain.name();
    var sample = quantity.sample().apply(name);
    var value = frame.estimates().find(name + "." + quantity.metric());
    if (sample.count() == 0 || value.isEmpty()) {
      addNotice(name, value.map(MetricValue::note).orElse("the run has no such metric"));
      return;
    }
    if (sample.unfinishedCount() == sample.count()) {
      addNotice(name, "none of " + UnitText.count(sample.count()) + " transactions had finished");
      return;
    }
    addPanels(chain, sample, value.get());
  }

  private void addPanels(ChainManifest chain, LatencySample sample, MetricValue value) {
    var law = quantity.law().apply(chain);
    var color = frame.palette().of(chain.name()).light();
    // Where the mean has no interval, shares have none either.
    var band = value.interval().map(_ -> quantity.band().apply(chain.name()));
    var panels = new LatencyPanels(sample, band, law, color, quantity.axisTitle());
    legend.add(new Legend.Entry(LatencyPanels.areaMark(color), chain.name() + ", measured"));
    rows.add(panels.panels(chain.name()));
    lawDrawn |= law.isPresent();
    var sentence = sentence(chain.name(), value, law, panels);
    subtitle.add(sentence);
    description.add(sentence);
  }

  private void addNotice(String chain, String reason) {
    var text = "Nothing to draw: " + reason + ".";
    rows.add(List.of(new Panel.Notice(chain, text)));
    description.add(chain + ": " + text);
  }

  private static String sentence(
      String chain, MetricValue value, Optional<UniformLaw> law, LatencyPanels panels) {
    var text = new StringBuilder(chain).append(": mean ").append(mean(value));
    law.ifPresent(
        exact ->
            text.append(" (exact law ")
                .append(UnitText.nanos(exact.meanNanos()))
                .append(", largest gap ")
                .append(UnitText.percent(panels.computeLargestGap(exact)))
                .append(')'));
    text.append(", 90\u00a0% within ").append(seconds(value, "p90"));
    text.append(", longest ").append(seconds(value, "max"));
    text.append("; ").append(UnitText.count(value.n())).append(" transactions.");
    if (!value.note().isEmpty()) {
      text.append(" Note: ").append(value.note()).append('.');
    }
    return text.toString();
  }

  private static String mean(MetricValue value) {
    return value
        .interval()
        .map(
            interval -> UnitText.withHalfWidth(interval.mean(), interval.halfWidth(), value.unit()))
        .orElse(seconds(value, "mean"));
  }

  private static String seconds(MetricValue value, String stat) {
    return value.stat(stat).map(LatencyFigure::seconds).orElse("-");
  }

  private static String seconds(Stat stat) {
    return (stat.lowerBound() ? "at least " : "") + UnitText.nanos(stat.value());
  }

  private static final String FINALITY_CAPTION =
      "Distribution of the time from the submission of a transaction to the instant the chain's"
          + " observer has executed the block whose vote finalises the first checkpoint at or above"
          + " the including block; left the density, right the cumulative distribution. Cohort:"
          + " submissions after the warm-up and at least 2.5 epochs before the end. The broken line"
          + " is not fitted: E is the epoch length in blocks, \u03c4 the block time of the scenario,"
          + " J the measured mean delay from the sealing of a checkpoint to the execution of the"
          + " block that justifies it. The largest gap is that between the two cumulative curves. The"
          + " band is the 95 % interval of the share at each latency, by batches of whole epochs. A"
          + " transaction that was not done at the end of the run counts"
          + " with the time it had waited by then.";

  private static final String COMMIT_CAPTION =
      "Distribution of the time from the submission of a transaction on a meta-chain to the"
          + " execution, on the head of the origin observer, of the block with the first commit that"
          + " covers it; left the density, right the cumulative distribution. Cohort: submissions"
          + " after the warm-up and at least two commit cycles before the end, a cycle being the"
          + " measured mean time between commits. The band is the 95 % interval of the share at each"
          + " latency, by batches of at least two cycles. A transaction that was not done at the end of the"
          + " run counts with the time it had waited by then.";
}
