package org.mosaiclab.dataset.campaign;

import java.util.List;

/// What a campaign is, before any run: `campaign.json`, by which a folder knows its own.
///
/// @param schemaVersion version of this record's JSON form and of the folder's layout
/// @param toolVersion version of Mosaic Lab
/// @param campaign its name
/// @param question what it asks
/// @param expect the answer it expects
/// @param scenario what the scenario is called
/// @param fields paths of the swept fields
/// @param points number of settings, at least 1
/// @param replications runs per setting, or per round and setting with sequential stopping
/// @param replicationsMax most runs per setting
/// @param stop when a setting has enough runs; no metric if all have the same number
/// @param compare what is compared between settings; no metric if nothing is
/// @param sensitivity which design for sensitivity the points are; no design if they are another
/// @param planDigest SHA-256 over every setting's scenario and all of the above, hexadecimal
public record CampaignHeader(
    int schemaVersion,
    String toolVersion,
    String campaign,
    String question,
    String expect,
    String scenario,
    List<String> fields,
    long points,
    int replications,
    int replicationsMax,
    Stop stop,
    Compare compare,
    Sensitivity sensitivity,
    String planDigest) {
  /// Version of the header, the manifest, the parts and the folder's layout.
  public static final int SCHEMA_VERSION = 2;

  public CampaignHeader {
    fields = List.copyOf(fields);
  }

  /// Sequential stopping.
  ///
  /// @param metric with its chain; empty for none
  /// @param stat its statistic
  /// @param halfWidthRatio half width of the interval over the mean at which a setting has enough
  public record Stop(String metric, String stat, double halfWidthRatio) {
    /// No stopping.
    public static final Stop NONE = new Stop("", "", 0);

    /// Whether runs are stopped at all.
    public boolean isOn() {
      return !metric.isEmpty();
    }
  }

  /// Comparison of settings.
  ///
  /// @param metric with its chain; empty for none
  /// @param stat its statistic
  /// @param commonRandomNumbers whether a replication has the same streams at every point
  /// @param best `min` or `max` if the best setting is looked for, else empty
  public record Compare(String metric, String stat, boolean commonRandomNumbers, String best) {
    /// Small values are good.
    public static final String MIN = "min";

    /// Large values are good.
    public static final String MAX = "max";

    /// Nothing is compared; streams are common all the same.
    public static final Compare NONE = new Compare("", "", true, "");

    /// Whether the best setting is looked for.
    public boolean isSelecting() {
      return !best.isEmpty();
    }

    /// Whether anything is compared.
    public boolean isOn() {
      return !metric.isEmpty();
    }
  }

  /// Design for sensitivity.
  ///
  /// @param design `morris` or `sobol-indices`; empty for none
  /// @param size trajectories, or points of each of the two samples
  /// @param levels of each field in Morris' grid, else 0
  /// @param seed root of the design's draws
  public record Sensitivity(String design, int size, int levels, long seed) {
    /// Elementary effects.
    public static final String MORRIS = "morris";

    /// Shares of the variance.
    public static final String SOBOL_INDICES = "sobol-indices";

    /// Another design.
    public static final Sensitivity NONE = new Sensitivity("", 0, 0, 0);

    /// Whether the points are for sensitivity.
    public boolean isOn() {
      return !design.isEmpty();
    }
  }

  /// The point of a run.
  public long pointOf(long run) {
    return run / replicationsMax;
  }

  /// Number of a run.
  ///
  /// @param point number of the setting
  /// @param index of the run among those of its point
  public long runOf(long point, int index) {
    return point * replicationsMax + index;
  }

  /// Number of the replication of a run.
  public long replicationOf(long run) {
    return compare.commonRandomNumbers() ? run % replicationsMax : run;
  }

  /// The same header with its digest.
  public CampaignHeader withPlanDigest(String digest) {
    return new CampaignHeader(
        schemaVersion,
        toolVersion,
        campaign,
        question,
        expect,
        scenario,
        fields,
        points,
        replications,
        replicationsMax,
        stop,
        compare,
        sensitivity,
        digest);
  }
}
