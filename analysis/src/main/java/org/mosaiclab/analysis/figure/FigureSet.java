package org.mosaiclab.analysis.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.figure.draw.Drawing;
import org.mosaiclab.analysis.figure.draw.DrawingUnavailableException;
import org.mosaiclab.analysis.figure.draw.InteractiveChart;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.dataset.store.RunDataset;

/// Draws every figure of a run into a folder, each as SVG and as PNG.
public final class FigureSet {
  private FigureSet() {}

  /// Draws every figure of [FigureCatalogue].
  ///
  /// The SVG files depend on the dataset alone; the PNG files also on the version of the JDK, whose
  /// rasteriser and compressor make them. Files of earlier figures are replaced.
  ///
  /// @param run the recorded run
  /// @param folder where the files go; created where missing
  /// @return what was written, in reading order
  /// @throws IOException if a file cannot be written
  /// @throws DrawingUnavailableException if this Java cannot draw; the message says what it needs
  public static List<FigureFile> render(RunDataset run, Path folder) throws IOException {
    Drawing.requireAvailable();
    return writeAll(FigureCatalogue.figures(run), folder);
  }

  /// Draws figures.
  ///
  /// @param figures with unique ids
  /// @param folder created where missing
  /// @return what was written, in the same order
  /// @throws IOException if a file cannot be written
  /// @throws DrawingUnavailableException if this Java cannot draw; the message says what it needs
  public static List<FigureFile> writeAll(List<Figure> figures, Path folder) throws IOException {
    Drawing.requireAvailable();
    Files.createDirectories(folder);
    var files = new ArrayList<FigureFile>();
    for (var figure : figures) {
      files.add(write(figure, folder));
    }
    return List.copyOf(files);
  }

  /// Draws one figure.
  ///
  /// @param figure its id names the files
  /// @param folder must exist
  /// @throws IOException if a file cannot be written
  public static FigureFile write(Figure figure, Path folder) throws IOException {
    var page = figure.page();
    var svg = folder.resolve(figure.id() + ".svg");
    var png = folder.resolve(figure.id() + ".png");
    Files.write(svg, Drawing.svg(page, figure.id(), figure.description()));
    Files.write(png, Drawing.png(page));
    return new FigureFile(
        figure.id(),
        page.title(),
        figure.caption(),
        figure.description(),
        svg,
        png,
        Page.WIDTH,
        page.height(),
        InteractiveChart.of(page),
        InteractiveChart.covers(page));
  }
}
