package org.mosaiclab.analysis.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.analysis.figure.FigureSet;
import org.mosaiclab.analysis.report.HtmlReport;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.dataset.store.RunDataset;

/// Draws figures and reports of made-up runs into a folder, to be looked at.
public final class SampleFigures {
  private SampleFigures() {}

  /// Entry point.
  ///
  /// @param arguments the folder
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var small = new SampleChain("alpha", 3, 10, 5);
    draw(SampleRun.usual(), folder.resolve("usual"));
    draw(SampleRun.empty(), folder.resolve("empty"));
    draw(SampleRun.of("small", 400, 30, List.of(small)), folder.resolve("small"));
  }

  private static void draw(RunDataset run, Path folder) throws IOException {
    var figures = FigureSet.render(run, folder.resolve("figures"));
    HtmlReport.write(
        run, RunSummary.of(run), figures, SampleRules.background(), folder.resolve("report.html"));
  }
}
