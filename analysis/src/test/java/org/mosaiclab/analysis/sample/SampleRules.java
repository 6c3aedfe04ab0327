package org.mosaiclab.analysis.sample;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.report.Background;
import org.mosaiclab.analysis.report.Background.Setting;
import org.mosaiclab.analysis.report.RuleBook;

/// A made-up book that has every rule, and what else a report tells beside its tables.
public final class SampleRules {
  /// Says the same of every rule.
  public static final RuleBook BOOK =
      id ->
          Optional.of(
              new RuleBook.Entry(
                  id,
                  "the target lies above the signer's last target",
                  "v0 \u00a77, PollingPlace: votes on auxiliary; P\u00a72.1",
                  "implemented as the contracts have it",
                  List.of("PollingPlace#vote", "PollingPlaceState#withVote")));

  private SampleRules() {}

  /// With a scenario of two settings.
  public static Background background() {
    return new Background(
        BOOK,
        "seed: 1\nduration: 6h\nmetachains:\n  alpha: {epochLength: 100}\n",
        List.of(
            new Setting("seed", "1", ""), new Setting("metachains.alpha.blockTime", "3s", "5s")),
        List.of());
  }
}
