package org.mosaiclab.export.bundle;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a bundle says about itself: `bundle.json`.
///
/// @param schemaVersion version of this record's JSON form and of the archive's layout
/// @param toolVersion version of Mosaic Lab that recorded the data
/// @param kind what was recorded
/// @param name of the scenario or the campaign
/// @param dataDigest SHA-256 over the Parquet files in name order, hexadecimal
public record BundleManifest(
    int schemaVersion, String toolVersion, Kind kind, String name, String dataDigest) {
  /// Version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  /// Name of the file.
  static final String FILE = "bundle.json";

  /// What was recorded.
  public enum Kind {
    /// One run.
    @JsonProperty("run")
    RUN("run"),
    /// A finished campaign.
    @JsonProperty("campaign")
    CAMPAIGN("campaign");

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
