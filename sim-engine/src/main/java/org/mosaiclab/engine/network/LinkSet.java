package org.mosaiclab.engine.network;

import java.util.List;

/// Links that something applies to. Pure: the same pair always has the same answer.
@FunctionalInterface
public interface LinkSet {
  /// Whether the link from one actor to another belongs to the set.
  boolean contains(int fromActor, int toActor);

  /// Every link.
  static LinkSet all() {
    return (fromActor, toActor) -> true;
  }

  /// Links between actors of different groups, in both directions. Actors in no group form one
  /// further group.
  ///
  /// @param groups disjoint, of actor ids
  /// @throws IllegalArgumentException if an id is negative or in two groups, or a group is empty
  static LinkSet crossing(List<List<Integer>> groups) {
    int[] group = groupByActor(groups);
    return (fromActor, toActor) -> groupOf(group, fromActor) != groupOf(group, toActor);
  }

  /// Links from any actor of one group to any of another, in this direction only.
  ///
  /// @throws IllegalArgumentException if an id is negative or in both, or a group is empty
  static LinkSet oneWay(List<Integer> fromActors, List<Integer> toActors) {
    int[] group = groupByActor(List.of(fromActors, toActors));
    return (fromActor, toActor) -> groupOf(group, fromActor) == 1 && groupOf(group, toActor) == 2;
  }

  private static int groupOf(int[] group, int actor) {
    return actor < group.length ? group[actor] : 0;
  }

  /// Number of each actor's group from 1; 0 for an actor in none.
  private static int[] groupByActor(List<List<Integer>> groups) {
    int actorMax =
        groups.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0);
    int[] group = new int[Math.max(0, actorMax) + 1];
    for (int index = 0; index < groups.size(); index++) {
      if (groups.get(index).isEmpty()) {
        throw new IllegalArgumentException("group must not be empty, was " + groups);
      }
      for (int actor : groups.get(index)) {
        if (actor < 0 || group[actor] != 0) {
          throw new IllegalArgumentException(
              "actor must be >= 0 and in one group, was %d in %s".formatted(actor, groups));
        }
        group[actor] = index + 1;
      }
    }
    return group;
  }
}
