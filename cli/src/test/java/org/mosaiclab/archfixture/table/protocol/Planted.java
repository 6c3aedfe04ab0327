package org.mosaiclab.archfixture.table.protocol;

import org.jgrapht.graph.DefaultEdge;
import org.mosaiclab.archfixture.table.engine.Stranger;

/// Breaks the law "module table: protocol" once in every member.
final class Planted {
  private Planted() {}

  static Object module() {
    return new Stranger();
  }

  static DefaultEdge library() {
    return new DefaultEdge();
  }
}
