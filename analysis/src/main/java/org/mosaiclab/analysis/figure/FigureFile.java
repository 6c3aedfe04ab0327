package org.mosaiclab.analysis.figure;

import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.analysis.figure.draw.InteractiveChart;

/// One figure on disk.
///
/// @param id name of its files without the ending
/// @param title its title
/// @param caption what is drawn and how to read it
/// @param description what it shows in this run, in words
/// @param svg the vector file
/// @param png the raster file, two pixels per SVG pixel
/// @param widthPixels width of the SVG
/// @param heightPixels height of the SVG
/// @param charts what of it can be shown with values and zoom, in reading order
/// @param isWhollyInteractive whether the charts show everything that the drawing does
public record FigureFile(
    String id,
    String title,
    String caption,
    String description,
    Path svg,
    Path png,
    int widthPixels,
    int heightPixels,
    List<InteractiveChart> charts,
    boolean isWhollyInteractive) {
  /// One figure on disk.
  public FigureFile {
    charts = List.copyOf(charts);
  }
}
