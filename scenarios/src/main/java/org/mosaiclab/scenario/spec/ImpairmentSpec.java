package org.mosaiclab.scenario.spec;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.random.Distribution;

/// What goes wrong between the nodes. Users are an arrival process: nothing of this concerns them.
///
/// @param lossRatio probability that a message is lost, in `[0, 1]`
/// @param duplication messages that arrive twice
/// @param reordering messages that take longer than others of their link
/// @param isFifo whether no message overtakes an earlier one of its link
/// @param partitions in the order of the file
/// @param synchrony until when and how the network is asynchronous
public record ImpairmentSpec(
    double lossRatio,
    Optional<Chance> duplication,
    Optional<Chance> reordering,
    boolean isFifo,
    List<Partition> partitions,
    Optional<Synchrony> synchrony) {
  /// Nothing goes wrong.
  public static final ImpairmentSpec NONE =
      new ImpairmentSpec(0, Optional.empty(), Optional.empty(), false, List.of(), Optional.empty());

  /// Stands for an end that never comes.
  public static final long NEVER = Long.MAX_VALUE;

  public ImpairmentSpec {
    partitions = List.copyOf(partitions);
  }

  /// @param probability per message, in `[0, 1]`
  /// @param nanos how much longer it takes
  public record Chance(double probability, Distribution nanos) {}

  /// Links that do not work for a time.
  ///
  /// @param fromNanos first instant
  /// @param untilNanos instant of healing; [#NEVER]: not in this run
  /// @param groups actor names of each group; all others form one more
  /// @param bridges actor names whose links are not cut
  /// @param holds whether what is caught travels on when the partition heals; else it is lost
  public record Partition(
      long fromNanos,
      long untilNanos,
      List<List<String>> groups,
      List<String> bridges,
      boolean holds) {
    public Partition {
      groups = groups.stream().map(List::copyOf).toList();
      bridges = List.copyOf(bridges);
    }
  }

  /// A network that is asynchronous at first.
  ///
  /// @param stabilisesAtNanos from then on the bound holds
  /// @param boundNanos greatest delay from then on
  /// @param before delays until then
  public record Synchrony(long stabilisesAtNanos, long boundNanos, Before before) {}

  /// Delays of an asynchronous network.
  public sealed interface Before {
    /// Uniform from zero to a maximum.
    record UniformUpTo(long delayNanosMax) implements Before {}

    /// Every message as late as the bound allows.
    record Latest() implements Before {}

    /// Nothing moves before the network stabilises.
    record Held() implements Before {}
  }
}
