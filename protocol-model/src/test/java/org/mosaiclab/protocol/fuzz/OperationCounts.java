package org.mosaiclab.protocol.fuzz;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of random operations, by machine and operation.
public final class OperationCounts {
  /// The verdict on an operation that no rule refuses.
  public static final String ACCEPTED = "accepted";

  private static final int ASKED_MIN = 100;

  private record Operation(String machine, String name) implements Comparable<Operation> {
    @Override
    public int compareTo(Operation other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return machine + "." + name;
    }
  }

  private final TreeMap<Operation, TreeMap<String, Long>> verdicts = new TreeMap<>();
  private final TreeMap<String, Long> totals = new TreeMap<>();

  /// @param verdict [#ACCEPTED] or the id of the rule that refused
  public void add(String machine, String operation, String verdict) {
    totals.merge(machine, 1L, Long::sum);
    verdicts
        .computeIfAbsent(new Operation(machine, operation), _ -> new TreeMap<>())
        .merge(verdict, 1L, Long::sum);
  }

  /// @return operations of the machine that had the fewest, zero where one had none
  long fewest(Collection<String> machines) {
    return machines.stream().mapToLong(name -> totals.getOrDefault(name, 0L)).min().orElseThrow();
  }

  /// Fails where too few operations of a kind were accepted for the checks after them to have had
  /// work. Neither a replay of one episode is asked nor a kind that hardly came.
  ///
  /// @param share of each kind's operations, in `[0, 1]`
  /// @param refused kinds that only other contracts may send: none of these was accepted
  public void requireAccepted(double share, Set<String> refused) {
    if (Effort.only().isPresent()) {
      return;
    }
    verdicts.forEach(
        (operation, counts) -> {
          long accepted = counts.getOrDefault(ACCEPTED, 0L);
          boolean isRight =
              refused.contains(operation.name())
                  ? accepted == 0
                  : sum(counts) < ASKED_MIN || accepted >= share * sum(counts);
          if (!isRight) {
            throw new AssertionError("too few or too many accepted: " + show(operation, counts));
          }
        });
  }

  void report(String subject, double seconds) {
    Effort.report(
        String.format(
            Locale.ROOT,
            "sequence %s, seed %d: %,d operations in %.1f s",
            subject,
            Effort.seed(),
            totals.values().stream().mapToLong(Long::longValue).sum(),
            seconds));
    verdicts.forEach((operation, counts) -> Effort.report("  " + show(operation, counts)));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String show(Operation operation, Map<String, Long> counts) {
    return String.format(
        Locale.ROOT,
        "%s: %,d: accepted %,d; %s",
        operation,
        sum(counts),
        counts.getOrDefault(ACCEPTED, 0L),
        counts.entrySet().stream()
            .filter(count -> !count.getKey().equals(ACCEPTED))
            .map(count -> String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue()))
            .collect(Collectors.joining(", ")));
  }
}
