package org.mosaiclab.scenario.file.format;

import java.util.List;
import java.util.stream.Stream;

/// Keys below `network`.
public final class NetworkFormat {
  /// Most regions of a table.
  public static final int REGION_COUNT_MAX = 300;

  public static final Key.Leaf<String> TABLE_NAME =
      Key.defaulted(
          "name",
          Scalars.slug("a name of a table"),
          "inline",
          "our choice",
          "What reports call this table and `placement.by-region` refers to.");
  public static final Key.Leaf<String> TABLE_SOURCE =
      Key.required(
          "source", Scalars.text("text", 2_000), "Where and when the round trips were measured.");
  public static final Key.Branch TABLE_REGIONS =
      Key.required(
          "names",
          new Shape.Listing("regions", new Shape.Single(Scalars.regionName()), 1, REGION_COUNT_MAX),
          "Regions, in the order of rows and columns.");
  public static final Quantity<Integer> ROUND_TRIP = Quantities.millisAsMicros("0", "60_000");
  public static final Key.Branch ROUND_TRIP_MILLIS =
      Key.required(
          "roundTripMillis",
          new Shape.Listing(
              "rows",
              new Shape.Listing(
                  "round trips", new Shape.Single(ROUND_TRIP, true), 1, REGION_COUNT_MAX),
              1,
              REGION_COUNT_MAX),
          "Round-trip times in milliseconds, one row per region of the sender, one number per region"
              + " of the receiver; on the diagonal the round trip inside the region.");
  public static final Shape.Group REGION_TABLE =
      new Shape.Group(
          "a table of round trips",
          List.of(TABLE_NAME, TABLE_SOURCE, TABLE_REGIONS, ROUND_TRIP_MILLIS));

  public static final Scalar.Text REGION_TABLE_NAME = Scalars.slug("a name of a latency table");
  public static final Key.Leaf<Long> CONSTANT =
      Key.optional(
          "constant",
          Quantities.duration("0s", "1h"),
          "One-way delay of every message; there are no regions then.");
  public static final Key.Branch DISTRIBUTION =
      Key.optional(
          "distribution",
          DistributionFormat.SHAPE,
          "One-way delay of every message, drawn anew for each; there are no regions then.");
  public static final Key.Branch CITIES =
      Key.optional(
          "cities",
          CitiesFormat.SHAPE,
          "Measured round trips between cities, from a CSV file of yours; it is read into regions.");
  public static final Key.Branch REGIONS =
      Key.alternative(
          "regions",
          new Shape.Either(REGION_TABLE_NAME, REGION_TABLE),
          "cloud-2025",
          "the table says its own",
          List.of("constant", "distribution", "cities"),
          "Measured round trips between regions: the name of a built-in table or a table of your own."
              + " A message's one-way delay is half the round trip.");
  public static final Key.Leaf<Double> SCALE =
      Key.defaulted(
          "scale",
          Quantities.number("0.001", "1_000"),
          "1",
          "as measured",
          "Factor on every one-way delay.");
  public static final Key.Leaf<Double> SIGMA =
      Key.required(
          "sigma",
          Quantities.number("0", "3"),
          "Standard deviation of the logarithm of the factor on a message's delay; the factor's"
              + " median is 1.");
  public static final Key.Branch LOGNORMAL =
      Key.optional(
          "lognormal",
          new Shape.Group("a log-normal jitter", List.of(SIGMA)),
          "Each message's delay is multiplied by a log-normal factor of its own.");
  public static final Key.Branch JITTER =
      Key.defaulted(
          "jitter",
          new Shape.Either(
              Scalars.words("jitter", "none"), new Shape.Choice("a jitter", List.of(LOGNORMAL))),
          "none",
          "as measured",
          "How the delay of single messages varies.");
  public static final Key.Branch LATENCY =
      Key.defaulted(
          "latency",
          new Shape.Group(
              "a latency", List.of(CONSTANT, DISTRIBUTION, CITIES, REGIONS, SCALE, JITTER)),
          "{}",
          "below",
          "How long a message travels.");

  public static final Key.Leaf<Long> BANDWIDTH =
      Key.defaulted(
          "bandwidth",
          new Scalar.OrWord<>(
              "unlimited", 0L, Quantities.bandwidth("1kbit/s", "1_000Gbit/s"), bits -> bits),
          "100Mbit/s",
          "the paper-baseline's, an assumption",
          "Uplink of each node, shared by its overlays; a message waits until the ones before it are"
              + " sent.");

  public static final Key.Leaf<Long> RELAY =
      Key.defaulted(
          "relay",
          Quantities.duration("0s", "1h"),
          "10ms",
          "our choice",
          "How long a node collects new transactions before it forwards them together.");

  public static final Key.Leaf<Long> PATIENCE =
      Key.defaulted(
          "patience",
          Quantities.duration("1ms", "1d"),
          "2s",
          "our choice: gossip over the slowest path takes less",
          "How long a block may miss its parent before a node asks the neighbour that sent it.");
  public static final Key.Leaf<Long> RETRY =
      Key.defaulted(
          "retry",
          Quantities.duration("1ms", "1d"),
          "2s",
          "our choice",
          "How long a node waits for missing blocks before it asks the next neighbour.");
  public static final Key.Leaf<Integer> BATCH =
      Key.defaulted(
          "batch",
          Quantities.count("blocks", "128", "1", "10_000"),
          "128",
          "our choice",
          "Most blocks of one answer.");
  public static final Key.Branch CATCH_UP =
      Key.defaulted(
          "catchUp",
          new Shape.Group("a way to catch up", List.of(PATIENCE, RETRY, BATCH)),
          "{}",
          "below",
          "How nodes fetch blocks that did not reach them.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group(
          "a network",
          Stream.concat(
                  Stream.of(LATENCY, BANDWIDTH, RELAY, TopologyFormat.TOPOLOGY, CATCH_UP),
                  ImpairmentFormat.KEYS.stream())
              .toList());

  private NetworkFormat() {}
}
