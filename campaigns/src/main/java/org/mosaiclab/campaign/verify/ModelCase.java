package org.mosaiclab.campaign.verify;

import java.util.List;
import java.util.function.Supplier;
import org.mosaiclab.analysis.agreement.Question;

/// One scenario and what is asked of it.
///
/// @param name of the case and of its scenario
/// @param variants ways to run the scenario, at least one
/// @param replications of each variant, unless the user wants another number; 1 where nothing is
///   random
/// @param trialMillis what one run takes on an ordinary machine, for the estimate of the time left
/// @param recordsTransactions whether the tally needs a row for every transaction
/// @param questions in the order of the tally's answers
/// @param tallies makes an empty tally
public record ModelCase(
    String name,
    List<Variant> variants,
    int replications,
    int trialMillis,
    boolean recordsTransactions,
    List<Question> questions,
    Supplier<Tally> tallies) {
  public ModelCase {
    variants = List.copyOf(variants);
    questions = List.copyOf(questions);
  }

  /// A case whose scenario is run as it stands.
  static ModelCase of(
      String name,
      int replications,
      int trialMillis,
      List<Question> questions,
      Supplier<Tally> tallies) {
    return new ModelCase(
        name, List.of(Variant.of(List.of())), replications, trialMillis, false, questions, tallies);
  }

  /// This case with several ways to run its scenario.
  ModelCase withVariants(List<Variant> variants) {
    return new ModelCase(
        name, variants, replications, trialMillis, recordsTransactions, questions, tallies);
  }

  /// This case with a row for every transaction.
  ModelCase recordingTransactions() {
    return new ModelCase(name, variants, replications, trialMillis, true, questions, tallies);
  }

  /// How many runs of each variant there are.
  ///
  /// @param wanted by the user; where nothing is random a second run would be the first again
  int replications(int wanted) {
    return replications == 1 ? 1 : wanted;
  }
}
