package org.mosaiclab.dataset.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What a run says about itself. Decided by scenario, seed and version alone: nothing of the host,
/// the clock or the user's paths is in here.
///
/// @param schemaVersion version of this record's JSON form, see [#SCHEMA_VERSION]
/// @param toolVersion version of Mosaic Lab
/// @param scenario name of the scenario
/// @param question what the scenario asks
/// @param seed root of every random stream
/// @param replication number of the replication, at least 0
/// @param profile which repairs of the rules were on
/// @param signatures `real` or `modelled`
/// @param durationNanos simulated time that was asked for
/// @param warmUpNanos submissions before it are not measured
/// @param chains origin first, then the meta-chains in the order of the scenario
/// @param regions which latency table was used
/// @param expect the expected answer and the checks that decide it
/// @param outcome how the run ended
/// @param eventsCount events executed
/// @param traceDigest SHA-256 over the trace, hexadecimal
/// @param dataDigest SHA-256 over the Parquet files in name order, hexadecimal; empty until written
/// @param tables the table files in name order; empty until written
/// @param assertionsOn whether Java assertions were on
/// @param replayCommand command that repeats the run
public record RunManifest(
    int schemaVersion,
    String toolVersion,
    String scenario,
    String question,
    long seed,
    long replication,
    Profile profile,
    String signatures,
    long durationNanos,
    long warmUpNanos,
    List<ChainManifest> chains,
    Regions regions,
    Expected expect,
    RunOutcome outcome,
    long eventsCount,
    String traceDigest,
    String dataDigest,
    List<TableFile> tables,
    boolean assertionsOn,
    String replayCommand) {
  /// Version of the manifest and of the folder's layout that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  public RunManifest {
    chains = List.copyOf(chains);
    tables = List.copyOf(tables);
  }

  /// Which repairs of the protocol's rules were on.
  ///
  /// @param name base profile and, each after a comma, the rules that were switched singly: `-` and
  ///   an issue id for one taken as built, `+` for one taken repaired, as `paper-core,-ISS-05`
  /// @param repairs issue ids of the repairs that were on, sorted
  public record Profile(String name, List<String> repairs) {
    public Profile {
      repairs = List.copyOf(repairs);
    }

    /// The name in words.
    ///
    /// @return as `paper-core, but ISS-05 as-built`
    public String words() {
      List<String> parts = List.of(name.split(",", -1));
      List<String> switched =
          parts.stream()
              .skip(1)
              .map(part -> part.substring(1) + (part.startsWith("-") ? " as-built" : " repaired"))
              .toList();
      return switched.isEmpty() ? name : parts.getFirst() + ", but " + String.join(", ", switched);
    }
  }

  /// The latency table of the network.
  ///
  /// @param name as the scenario names it
  /// @param source where and when it was measured
  public record Regions(String name, String source) {}

  /// The answer the scenario expects.
  ///
  /// @param text the answer in words; may be empty
  /// @param checks what decides it, in the order of the scenario
  public record Expected(String text, List<Check> checks) {
    public Expected {
      checks = List.copyOf(checks);
    }
  }

  /// One statistic and the closed interval it must lie in.
  ///
  /// @param metric name with its chain, as `alpha.finality.latency`
  /// @param stat `mean`, `p50`, `max`, `value` ...
  /// @param low lower bound in the metric's unit
  /// @param high upper bound in the metric's unit
  /// @param text the bounds as the scenario writes them, as `[450s, 460s]`
  public record Check(String metric, String stat, double low, double high, String text) {}

  /// How a run ended.
  ///
  /// @param kind the way
  /// @param message what happened; empty for a completed run
  /// @param atNanos simulated instant of the end
  public record RunOutcome(Kind kind, String message, long atNanos) {
    /// Ways a run can end.
    public enum Kind {
      /// The asked duration was simulated.
      @JsonProperty("completed")
      COMPLETED("completed"),
      /// A limit on events or time was reached first.
      @JsonProperty("limit-reached")
      LIMIT_REACHED("limit-reached"),
      /// An invariant did not hold.
      @JsonProperty("invariant-violated")
      INVARIANT_VIOLATED("invariant-violated"),
      /// The run was stopped from outside.
      @JsonProperty("stopped")
      STOPPED("stopped");

      private final String label;

      Kind(String label) {
        this.label = label;
      }

      /// Word for it, the same as in JSON.
      public String label() {
        return label;
      }
    }
  }

  /// One file under `tables/`.
  ///
  /// @param file name in the folder, as `blocks.parquet`
  /// @param table name of the table
  /// @param version version of the table's schema
  /// @param rows number of rows, at least 0
  /// @param sha256 SHA-256 of the file, hexadecimal
  public record TableFile(String file, String table, int version, long rows, String sha256) {}

  /// The same manifest after the tables were written.
  ///
  /// @param newDataDigest see `dataDigest`
  /// @param newTables see `tables`
  /// @return a copy with both replaced
  public RunManifest withTables(String newDataDigest, List<TableFile> newTables) {
    return new RunManifest(
        schemaVersion,
        toolVersion,
        scenario,
        question,
        seed,
        replication,
        profile,
        signatures,
        durationNanos,
        warmUpNanos,
        chains,
        regions,
        expect,
        outcome,
        eventsCount,
        traceDigest,
        newDataDigest,
        newTables,
        assertionsOn,
        replayCommand);
  }

  /// The origin chain.
  ///
  /// @return the first chain of that role
  /// @throws IllegalStateException if the manifest lists none
  public ChainManifest origin() {
    return chains.stream()
        .filter(chain -> chain.role() == ChainManifest.Role.ORIGIN)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the manifest lists no origin chain"));
  }

  /// The meta-chains, in the order of the scenario.
  ///
  /// @return possibly empty
  public List<ChainManifest> metachains() {
    return chains.stream().filter(chain -> chain.role() == ChainManifest.Role.METACHAIN).toList();
  }
}
