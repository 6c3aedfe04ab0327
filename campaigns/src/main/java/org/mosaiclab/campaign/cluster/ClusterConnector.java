package org.mosaiclab.campaign.cluster;

import java.nio.file.Path;

/// Finds a cluster; a service (`java.util.ServiceLoader`) of a module that is not there unless
/// asked for.
public interface ClusterConnector {
  /// Looks whether there is a cluster, before anything is written for it.
  ///
  /// @param master where the cluster is, as the user wrote it
  /// @throws ClusterException if nobody can be there
  void requireMaster(String master) throws ClusterException;

  /// Connects.
  ///
  /// @param master where the cluster is, as the user wrote it
  /// @param log file of the libraries' warnings, made when there is one; in an existing folder
  /// @return the cluster, ready for runs
  /// @throws ClusterException if there is none, or it does not answer within a minute or so
  Cluster connect(String master, Path log) throws ClusterException;
}
