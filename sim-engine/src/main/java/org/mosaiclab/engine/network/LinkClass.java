package org.mosaiclab.engine.network;

/// Sorts links into classes. Pure: the same pair always has the same class.
@FunctionalInterface
public interface LinkClass {
  /// Class of the link from one actor to another.
  ///
  /// @return index from 0
  int classOf(int fromActor, int toActor);
}
