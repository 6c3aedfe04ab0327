package org.mosaiclab.campaign.verify;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.agreement.Question;

/// Every case, in the order of the table.
public final class ModelCases {
  private static final List<ModelCase> ALL =
      List.of(
          PowForks.CASE,
          PartitionReorgs.CASE,
          FinalityLatency.CASE,
          VoteQuorum.CASE,
          VoteBlocks.CASE,
          Thresholds.CASE,
          Gossip.CASE,
          LoadedChain.CASE,
          SealersDown.CASE,
          LostMessages.CASE);

  private ModelCases() {}

  /// All of them.
  public static List<ModelCase> all() {
    return ALL;
  }

  /// @return empty if there is none of that name
  public static Optional<ModelCase> find(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// Names of all of them.
  public static List<String> names() {
    return ALL.stream().map(ModelCase::name).toList();
  }

  /// How many lines of all cases may be wrong by chance.
  static long statisticalLines() {
    return ALL.stream()
        .flatMap(each -> each.questions().stream())
        .filter(Question::isStatistical)
        .count();
  }
}
