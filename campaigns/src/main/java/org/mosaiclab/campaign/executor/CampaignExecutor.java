package org.mosaiclab.campaign.executor;

import java.io.IOException;
import java.util.Iterator;

/// Carries out runs somewhere: on the threads of this machine, or on a cluster.
@FunctionalInterface
public interface CampaignExecutor {
  /// Takes the results, each as soon as there is one. May be called by several threads at once.
  @FunctionalInterface
  interface Sink {
    /// @throws IOException if the result cannot be kept; the campaign then ends
    void accept(RunResult result) throws IOException;
  }

  /// Carries out runs, in any order and at any place, and returns when all are done.
  ///
  /// A run that fails is a result like any other. Tasks are taken one by one as there is room.
  ///
  /// @param tasks independent of each other
  /// @param sink takes every result once
  /// @throws IOException if a result could not be kept
  void execute(Iterator<RunTask> tasks, Sink sink) throws IOException;
}
