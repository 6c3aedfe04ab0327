package org.mosaiclab.campaign.cluster;

import org.mosaiclab.campaign.executor.CampaignExecutor;

/// Carries out runs on other machines, while it is open.
///
/// Results come one by one, as runs end; what a machine that dies had begun is begun again
/// elsewhere. An end of the cluster itself is a [ClusterException].
public interface Cluster extends CampaignExecutor, AutoCloseable {
  /// Gives the machines back; what they have begun is given up.
  @Override
  void close();
}
