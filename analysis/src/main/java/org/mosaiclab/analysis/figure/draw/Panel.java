package org.mosaiclab.analysis.figure.draw;

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
  record Chart(String heading, String ordinate, XYPlot plot) implements Panel {}

  /// Why there is nothing to plot.
  ///
  /// @param heading what would be shown
  /// @param text the reason, a sentence or two
  record Notice(String heading, String text) implements Panel {}
}
