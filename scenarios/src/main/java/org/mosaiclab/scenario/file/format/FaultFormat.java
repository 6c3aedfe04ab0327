package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below each of `faults`.
public final class FaultFormat {
  public static final Key.Branch NODES =
      Key.required("nodes", NodesFormat.SHAPE, "Which nodes fail.");
  public static final Key.Leaf<Long> CRASH =
      Key.optional(
          "crash",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "When they crash: messages, timers, waiting transactions and votes that others sent are"
              + " lost; blocks, keys and their own votes are on disk.");
  public static final Key.Leaf<Long> RECOVER =
      Key.optional(
          "recover",
          Quantities.duration("1ns", Scalars.DURATION_MAX),
          "When they start again after a crash; without it they stay down.");
  public static final Key.Leaf<Long> PAUSE =
      Key.optional(
          "pause",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "When they stand still, as a process does that is suspended: nothing is lost, all is late.");
  public static final Key.Leaf<Long> RESUME =
      Key.optional(
          "resume",
          Quantities.duration("1ns", Scalars.DURATION_MAX),
          "When they go on after a pause.");
  public static final Key.Leaf<Long> OFFSET =
      Key.defaulted(
          "offset",
          Quantities.duration("-1d", "1d"),
          "0s",
          "our choice",
          "By how much the clocks are fast at the start; below zero they are slow.");
  public static final Key.Leaf<Long> DRIFT =
      Key.defaulted(
          "drift",
          Quantities.drift("-500_000 ppm", "1_000_000 ppm"),
          "0 ppm",
          "our choice",
          "How much faster than true time the clocks run; below zero slower.");
  public static final Key.Branch CLOCK =
      Key.optional(
          "clock",
          new Shape.Group("a wrong clock", List.of(OFFSET, DRIFT)),
          "Their clocks are wrong, which decides when they seal and what time their blocks say.");

  /// One fault.
  public static final Shape.Group SHAPE =
      new Shape.Group("a fault", List.of(NODES, CRASH, RECOVER, PAUSE, RESUME, CLOCK));

  private FaultFormat() {}
}
