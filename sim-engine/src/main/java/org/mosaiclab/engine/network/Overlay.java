package org.mosaiclab.engine.network;

import java.util.Arrays;

/// Neighbours of every actor as one array of edges: those of actor `a` lie in `[edgeBegin[a],
/// edgeBegin[a + 1])`.
final class Overlay {
  private final int[] edgeBegin;
  private final int[] edgeTarget;

  private Overlay(int[] edgeBegin, int[] edgeTarget) {
    this.edgeBegin = edgeBegin;
    this.edgeTarget = edgeTarget;
  }

  int edgeCount() {
    return edgeTarget.length;
  }

  int edgeBegin(int fromActor) {
    return edgeBegin[fromActor];
  }

  int edgeEnd(int fromActor) {
    return edgeBegin[fromActor + 1];
  }

  int edgeTarget(int edge) {
    return edgeTarget[edge];
  }

  static Overlay of(int actorCount, int[][] neighbours) {
    if (neighbours.length != actorCount) {
      throw new IllegalArgumentException(
          "neighbours must have %d rows, had %d".formatted(actorCount, neighbours.length));
    }
    int[] edgeBegin = new int[actorCount + 1];
    for (int actor = 0; actor < actorCount; actor++) {
      requireValid(actor, neighbours[actor], actorCount);
      edgeBegin[actor + 1] = Math.addExact(edgeBegin[actor], neighbours[actor].length);
    }
    return new Overlay(edgeBegin, Arrays.stream(neighbours).flatMapToInt(Arrays::stream).toArray());
  }

  private static void requireValid(int actor, int[] row, int actorCount) {
    for (int neighbour : row) {
      if (neighbour < 0 || neighbour >= actorCount || neighbour == actor) {
        throw new IllegalArgumentException(
            "neighbour of actor %d must be another actor below %d, was %d"
                .formatted(actor, actorCount, neighbour));
      }
    }
    if (Arrays.stream(row).distinct().count() != row.length) {
      throw new IllegalArgumentException(
          "neighbours of actor %d must be distinct, were %s"
              .formatted(actor, Arrays.toString(row)));
    }
  }
}
