package org.mosaiclab.campaign.coverage;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.mosaiclab.analysis.estimate.ReplicationMean;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// Many samples, the k-th from the streams of replication k: the same seed gives the same samples,
/// however many there are.
///
/// @param seed root of all streams
/// @param count how many
record Samples(long seed, int count) {
  private static final int CHEAP = 20;
  private static final int CHEAP_MIN = 10_000;

  /// What cheap estimators take: so many that two thousandths of coverage show.
  Samples many() {
    return new Samples(seed, Math.max(CHEAP_MIN, Math.multiplyExact(CHEAP, count)));
  }

  /// Share of the samples of which something holds.
  ///
  /// @param name of the study, which names its streams
  double share(String name, Predicate<Source> holds) {
    int kept = 0;
    for (int sample = 0; sample < count; sample++) {
      kept += holds.test(source(name, sample)) ? 1 : 0;
    }
    return (double) kept / count;
  }

  /// Mean of a number over the samples.
  ReplicationMean mean(String name, ToDoubleFunction<Source> number) {
    var mean = new ReplicationMean();
    for (int sample = 0; sample < count; sample++) {
      mean.add(number.applyAsDouble(source(name, sample)));
    }
    return mean;
  }

  private Source source(String name, int sample) {
    return new Source(RandomStreams.of(seed, sample), "coverage/" + name + "/");
  }

  /// Where one sample comes from.
  ///
  /// @param streams of the sample
  /// @param prefix of its streams' names
  record Source(RandomStreams streams, String prefix) {
    RandomStream stream(String name) {
      return streams.stream(prefix + name);
    }

    /// A seed for a design.
    long seed() {
      return stream("seed").nextLong();
    }

    double[] normals(int n) {
      var stream = stream("normal");
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = stream.nextStandardNormal();
      }
      return values;
    }

    double[] units(int n) {
      var stream = stream("unit");
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = stream.nextUnit();
      }
      return values;
    }
  }
}
