package org.mosaiclab.dataset.campaign;

import java.nio.file.Path;

/// Where everything lies in the folder of a campaign.
///
/// @param root the folder itself
public record CampaignFolder(Path root) {
  /// What the campaign is.
  public Path header() {
    return root.resolve("campaign.json");
  }

  /// The campaign file as it was given.
  public Path source() {
    return root.resolve("campaign.yaml");
  }

  /// The files that the campaign file names; none if its scenario is of the catalogue.
  public Path inputs() {
    return root.resolve("inputs.json");
  }

  /// Held by the process that works here.
  public Path lock() {
    return root.resolve("lock");
  }

  /// Warnings of a cluster's libraries; there is one only if there were any.
  public Path clusterLog() {
    return root.resolve("cluster.log");
  }

  /// Folder of the finished runs.
  public Path parts() {
    return root.resolve("parts");
  }

  /// Folder of the tables.
  public Path tables() {
    return root.resolve("tables");
  }

  /// A table as CSV.
  ///
  /// @param table name of the table
  public Path csv(String table) {
    return tables().resolve(table + ".csv");
  }

  /// Written last: there is one only if everything else is whole.
  public Path manifest() {
    return root.resolve("manifest.json");
  }
}
