package org.mosaiclab.analysis.figure.draw;

import java.util.Optional;
import org.jfree.chart.plot.XYPlot;

/// One plot of a page, or the sentence that stands where it would.
public sealed interface Panel {
  /// What the panel shows, one line; empty where the page's title says it.
  String heading();

  /// A plot.
  ///
  /// @param heading what it shows
  /// @param ordinate quantity and unit of the vertical axis, written above it
  /// @param plot with both axes set
  /// @param heightPixels of the panel; 0: that of the page's rows
  record Chart(String heading, String ordinate, XYPlot plot, double heightPixels) implements Panel {
    /// A plot as high as the page's rows.
    public Chart(String heading, String ordinate, XYPlot plot) {
      this(heading, ordinate, plot, 0);
    }

    /// Quantity and unit of the horizontal axis; empty where it has none.
    public String abscissa() {
      return Optional.ofNullable(plot.getDomainAxis().getLabel()).orElse("");
    }

    double height(double usual) {
      return heightPixels > 0 ? heightPixels : usual;
    }
  }

  /// Why there is nothing to plot.
  ///
  /// @param heading what would be shown
  /// @param text the reason, a sentence or two
  record Notice(String heading, String text) implements Panel {}
}
