package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.mosaiclab.dataset.row.TransactionRow;

/// Latencies of one chain's transactions, as far as the recorded groups tell them apart.
///
/// A group's transactions are taken as spread evenly between its first and its last submission; its
/// mean is exact. Cohort: groups whose second of submission lies in `[from, until]`.
final class LatencySample {
  private record Mass(double lowNanos, double highNanos, double count) {}

  private final List<Mass> masses = new ArrayList<>();
  private long finished;
  private long unfinished;
  private double sumNanos;

  /// Collects the cohort.
  ///
  /// @param rows rows of any chains
  /// @param chain the chain to keep
  /// @param fromNanos start of the cohort
  /// @param untilNanos end of the cohort
  /// @param endOf instant at which a group was done, -1: never
  static LatencySample of(
      List<TransactionRow> rows,
      String chain,
      long fromNanos,
      long untilNanos,
      ToLongFunction<TransactionRow> endOf) {
    var sample = new LatencySample();
    for (var row : rows) {
      boolean inCohort =
          row.firstSubmittedAtNanos() >= fromNanos && row.lastSubmittedAtNanos() <= untilNanos;
      if (row.chain().equals(chain) && inCohort) {
        sample.add(row, endOf.applyAsLong(row));
      }
    }
    return sample;
  }

  private void add(TransactionRow row, long endNanos) {
    if (endNanos < 0) {
      unfinished += row.count();
      return;
    }
    double secondNanos = row.submissionSecond() * 1e9;
    double meanNanos = endNanos - secondNanos - (double) row.offsetSumNanos() / row.count();
    double low = endNanos - row.lastSubmittedAtNanos();
    double high = endNanos - row.firstSubmittedAtNanos();
    masses.add(new Mass(low, high, row.count()));
    finished += row.count();
    sumNanos += meanNanos * row.count();
  }

  /// Transactions with a latency.
  long finished() {
    return finished;
  }

  /// Transactions of the cohort without one at the end of the run.
  long unfinished() {
    return unfinished;
  }

  /// Mean latency, nanoseconds; 0 for an empty sample.
  double meanNanos() {
    return finished == 0 ? 0 : sumNanos / finished;
  }

  /// Shortest latency, nanoseconds; 0 for an empty sample.
  double minNanos() {
    return masses.stream().mapToDouble(Mass::lowNanos).min().orElse(0);
  }

  /// Longest latency, nanoseconds; 0 for an empty sample.
  double maxNanos() {
    return masses.stream().mapToDouble(Mass::highNanos).max().orElse(0);
  }

  /// Transactions per slot.
  ///
  /// @param lowNanos lower edge of the first slot
  /// @param widthNanos width of a slot, above zero
  /// @param slots number of slots; they must cover the sample
  /// @return expected number of finished transactions in each slot
  double[] histogram(double lowNanos, double widthNanos, int slots) {
    var counts = new double[slots];
    for (var mass : masses) {
      spread(mass, lowNanos, widthNanos, counts);
    }
    return counts;
  }

  private static void spread(Mass mass, double lowNanos, double widthNanos, double[] counts) {
    int first = slot((mass.lowNanos() - lowNanos) / widthNanos, counts.length);
    int last = slot((mass.highNanos() - lowNanos) / widthNanos, counts.length);
    if (first == last) {
      counts[first] += mass.count();
      return;
    }
    double perNano = mass.count() / (mass.highNanos() - mass.lowNanos());
    for (int i = first; i <= last; i++) {
      double from = Math.max(mass.lowNanos(), lowNanos + i * widthNanos);
      double to = Math.min(mass.highNanos(), lowNanos + (i + 1) * widthNanos);
      counts[i] += Math.max(0, to - from) * perNano;
    }
  }

  private static int slot(double position, int slots) {
    return Math.clamp((long) Math.floor(position), 0, slots - 1);
  }
}
