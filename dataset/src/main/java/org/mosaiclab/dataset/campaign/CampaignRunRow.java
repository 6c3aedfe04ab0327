package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One run of a campaign and how it ended.
///
/// @param run number of the run in the order of the plan, from 0; with sequential stopping numbers
///   of runs that were not needed are left out
/// @param point number of the setting, from 0
/// @param replication number of the replication: with the seed it selects the random streams
/// @param settings the swept fields, as `path=value` separated by blanks
/// @param seed root of every random stream
/// @param outcome `completed`, `limit-reached`, `invariant-violated`, or `failed` for an error
/// @param message what happened; empty for a completed run
/// @param atNanos simulated instant of the end; -1 for a failed run
/// @param eventsCount events executed; -1 for a failed run
/// @param traceDigest SHA-256 over the trace, hexadecimal; empty for a failed run
/// @param replay command that repeats the run
public record CampaignRunRow(
    long run,
    long point,
    long replication,
    String settings,
    long seed,
    String outcome,
    String message,
    long atNanos,
    long eventsCount,
    String traceDigest,
    String replay) {
  /// Outcome of a run that ended with an error.
  public static final String FAILED = "failed";

  /// Table `runs`.
  public static final TableSchema<CampaignRunRow> SCHEMA =
      new TableSchema<>(
          "runs",
          1,
          "One row per run, in the order of the plan.",
          List.of(
              Column.int64("run", "", "Number of the run in the plan", CampaignRunRow::run),
              Column.int64("point", "", "Number of the setting", CampaignRunRow::point),
              Column.int64(
                  "replication",
                  "",
                  "Number of the replication, which with the seed selects the random streams",
                  CampaignRunRow::replication),
              Column.text(
                  "settings",
                  "The swept fields, as path=value separated by blanks",
                  CampaignRunRow::settings),
              Column.int64("seed", "", "Root of every random stream", CampaignRunRow::seed),
              Column.text(
                  "outcome",
                  "completed, limit-reached, invariant-violated, or failed for an error",
                  CampaignRunRow::outcome),
              Column.text(
                  "message", "What happened, empty for a completed run", CampaignRunRow::message),
              Column.int64("at_ns", "ns", "Simulated instant of the end", CampaignRunRow::atNanos),
              Column.int64("events", "", "Events executed", CampaignRunRow::eventsCount),
              Column.text("trace_digest", "SHA-256 over the trace", CampaignRunRow::traceDigest),
              Column.text("replay", "Command that repeats the run", CampaignRunRow::replay)),
          cells ->
              new CampaignRunRow(
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.int64(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.text()));
}
