package org.mosaiclab.campaign.verify;

import java.util.List;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Takes the runs of one case one by one, keeps what its questions need, and answers them.
interface Tally {
  /// One run.
  ///
  /// @param variant number of its settings in the case
  /// @param spec what was run
  /// @param data what it recorded
  record Trial(int variant, ScenarioSpec spec, RunDataset data) {}

  void add(Trial trial);

  /// @return one answer per question of the case, in their order
  List<Answer> answers();
}
