package org.mosaiclab.protocol.fuzz;

import java.util.Optional;

/// How much the random tests do: a share that fits into every build, or all of it under the Maven
/// profile `slow`. Read from system properties, which Maven passes on from its command line:
///
/// | property | says |
/// |---|---|
/// | `effort.inputs` | inputs per decoder |
/// | `effort.operations` | operations per machine |
/// | `effort.seed` | decides every draw |
/// | `effort.only` | the one input or episode to replay, by the seed that a failure names |
/// | `effort.report` | whether totals are printed |
public final class Effort {
  private static final String ONLY = "effort.only";

  private Effort() {}

  /// @return inputs per decoder
  public static int inputs() {
    return Integer.getInteger("effort.inputs", 20_000);
  }

  /// @return operations per machine
  public static int operations() {
    return Integer.getInteger("effort.operations", 4_000);
  }

  public static long seed() {
    return Long.getLong("effort.seed", 1);
  }

  /// @return the seed of the one input or episode that is to be replayed
  public static Optional<Long> only() {
    return Optional.ofNullable(Long.getLong(ONLY));
  }

  /// Prints a line of totals where they are asked for.
  public static void report(String line) {
    if (Boolean.getBoolean("effort.report")) {
      System.out.println(line);
    }
  }

  /// @param seed of one input or episode
  /// @return the command that runs just it, in the test that is running now
  public static String replayCommand(long seed) {
    var test =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(frame -> frame.getClassName().endsWith("Test"))
                        .reduce((_, outer) -> outer))
            .orElseThrow();
    var simpleName = test.getClassName().substring(test.getClassName().lastIndexOf('.') + 1);
    return "./mvnw -q -B -pl protocol-model test -Dtest='%s#%s' -D%s=%s"
        .formatted(simpleName, test.getMethodName(), ONLY, seed);
  }
}
