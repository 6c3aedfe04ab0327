package org.mosaiclab.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.figure.draw.Drawing;
import org.mosaiclab.analysis.figure.draw.InteractiveChart;
import org.mosaiclab.analysis.sample.SampleChain;
import org.mosaiclab.analysis.sample.SampleRun;
import org.mosaiclab.dataset.row.ConflictRow;
import org.mosaiclab.dataset.row.ValidatorRow;
import org.mosaiclab.dataset.store.RunDataset;

/// Figures that only runs with rows in some table have.
class OccasionalFigureTest {
  private static final long SECOND = 1_000_000_000L;

  private static RunDataset run() {
    return SampleRun.of("small", 400, 30, List.of(new SampleChain("alpha", 3, 10, 5)));
  }

  private static Figure figure(RunDataset run, String id) {
    return FigureCatalogue.figures(run).stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void figures_withoutRows_areAbsent() {
    assertThat(FigureCatalogue.figures(run()))
        .extracting(Figure::id)
        .noneMatch(id -> id.startsWith("validators") || id.startsWith("conflict"));
  }

  @Test
  void conflict_ofTwoBranches_drawsBoth() {
    var run = run();
    var rows = run.tables().conflicts();
    rows.add(new ConflictRow("alpha", 10, "a", 0, "g", 60 * SECOND, "", true));
    rows.add(new ConflictRow("alpha", 20, "b", 10, "a", 90 * SECOND, "", true));
    rows.add(new ConflictRow("alpha", 20, "c", 10, "a", 91 * SECOND, "b", false));
    var figure = figure(run, "conflict-alpha");
    assertThat(figure.description())
        .startsWith("1 finalised checkpoint conflicts with one that was final before;")
        .contains("share checkpoint 10.");
    assertThat(Drawing.svg(figure.page(), figure.id(), ""))
        .isEqualTo(Drawing.svg(figure.page(), figure.id(), ""));
  }

  @Test
  void weight_ofJoinedAndSlashed_risesAndFalls() {
    var run = run();
    run.tables()
        .validators()
        .add(
            new ValidatorRow(
                "alpha", "new", 500, 50 * SECOND, 100 * SECOND, -1, -1, -1, -1, -1, -1));
    run.tables()
        .validators()
        .add(
            new ValidatorRow(
                "alpha", "old", 300, 0, 0, -1, -1, -1, 150 * SECOND, 170 * SECOND, 200 * SECOND));
    var charts = InteractiveChart.of(figure(run, "validators-alpha").page());
    var weight = charts.getFirst().series().get(1);
    assertThat(weight.label()).isEqualTo("weight of votes on alpha");
    double genesis = weight.ys().getFirst();
    double last = weight.ys().getLast();
    assertThat(weight.ys()).contains(genesis).hasSizeGreaterThan(3);
    // In millions of tokens, like the axis.
    assertThat(last - genesis).isCloseTo(2e-4, offset(1e-9));
  }
}
