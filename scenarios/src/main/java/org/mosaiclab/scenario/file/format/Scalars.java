package org.mosaiclab.scenario.file.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Scalars that are not quantities, and the bounds that several keys share.
public final class Scalars {
  /// Longest run: 100 years of 365.25 days, which a `long` of nanoseconds holds.
  public static final String DURATION_MAX = "36525d";

  /// Nodes that one meta-chain or origin may have of a kind.
  public static final String NODES_MAX = "100_000";

  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern SCENARIO = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]{0,63}");
  private static final Pattern NODE = Pattern.compile("[a-z][a-z0-9-]{0,39}-[0-9]{1,6}");
  private static final Pattern STAT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
  private static final Pattern METRIC = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

  private Scalars() {}

  /// Words of which each means itself.
  public static Scalar.Words<String> words(String noun, String... words) {
    return words(noun, List.of(words), Function.identity());
  }

  /// Words with their meanings.
  public static <T> Scalar.Words<T> words(
      String noun, List<String> words, Function<String, T> meaning) {
    SequencedMap<String, T> meanings = new LinkedHashMap<>();
    words.forEach(word -> meanings.put(word, meaning.apply(word)));
    return new Scalar.Words<>(
        noun,
        Collections.unmodifiableSequencedMap(meanings),
        Collections.unmodifiableSequencedMap(new LinkedHashMap<>()));
  }

  /// Free text.
  ///
  /// @param noun with its article
  public static Scalar.Text text(String noun, int lengthMax) {
    return new Scalar.Text(noun, ANYTHING, lengthMax, "");
  }

  /// Name of a meta-chain.
  public static Scalar.Text chainName() {
    return new Scalar.Text(
        "a name of a meta-chain", NAME, 40, "small letters, digits and -, a letter first");
  }

  /// Name of a scenario or of a table.
  public static Scalar.Text slug(String noun) {
    return new Scalar.Text(noun, SCENARIO, 64, "small letters, digits and -");
  }

  /// Name of a region.
  public static Scalar.Text regionName() {
    return new Scalar.Text("a name of a region", REGION, 64, "letters, digits, spaces, _ and -");
  }

  /// Name of a node: `miner` or a meta-chain, and a number.
  public static Scalar.Text nodeName() {
    return new Scalar.Text(
        "a name of a node", NODE, 47, "miner or a meta-chain, -, and a number from 0, as alpha-3");
  }

  /// Path of a file beside the scenario.
  public static Scalar.Text path() {
    return text("a path of a file", 1_000);
  }

  /// Name of a statistic: `mean`, or the id of a rule.
  public static Scalar.Text statName() {
    return new Scalar.Text(
        "a name of a statistic", STAT, 64, "as mean, or a rule's id as VO-6 where it counts those");
  }

  /// Name of a metric, its chain included.
  public static Scalar.Text metricName() {
    return new Scalar.Text("a metric", METRIC, 100, "as alpha.finality.latency");
  }
}
