package org.mosaiclab.archfixture.table.campaign;

import org.jfree.chart.JFreeChart;
import org.mosaiclab.archfixture.table.distributed.Stranger;

/// Breaks the law "module table: campaign" once in every member.
final class Planted {
  private Planted() {}

  static Object module() {
    return new Stranger();
  }

  static Class<?> library() {
    return JFreeChart.class;
  }
}
