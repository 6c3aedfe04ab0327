package org.mosaiclab.cli.cost;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mosaiclab.analysis.cost.CostCurve;
import org.mosaiclab.analysis.estimate.PowerLaw;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.cost.MetablockCost;
import org.mosaiclab.scenario.cost.OriginCost;

/// What `origin-cost --json` prints.
///
/// @param schema version of this shape
/// @param toolVersion what made it
/// @param blockGasLimit of an origin block
/// @param profiles one per profile of rules, as asked for
record CostReport(String schema, String toolVersion, long blockGasLimit, List<OfProfile> profiles) {
  static final String SCHEMA = "mosaic-origin-cost/1";

  /// @param profile name of the rules
  /// @param law fitted to the totals; empty for fewer than two sizes
  /// @param metablocks by ascending number of validators
  record OfProfile(String profile, Optional<PowerLaw> law, List<Metablock> metablocks) {
    OfProfile {
      metablocks = List.copyOf(metablocks);
    }

    CostCurve curve() {
      return new CostCurve(profile, metablocks.stream().map(Metablock::point).toList(), law);
    }
  }

  /// @param cost by kind of transaction, gas
  /// @param totalGas of all of them
  /// @param blocks of origin that so much gas fills; none where one transaction exceeds a block
  record Metablock(MetablockCost cost, long totalGas, OptionalLong blocks) {
    private CostCurve.Point point() {
      return new CostCurve.Point(cost.validators(), totalGas);
    }
  }

  CostReport {
    profiles = List.copyOf(profiles);
  }

  /// Executes a meta-block for every profile and size.
  ///
  /// @param sizes ascending numbers of validators
  static CostReport measure(
      String toolVersion, List<RuleProfile> profiles, List<Integer> sizes, long blockGasLimit) {
    return new CostReport(
        SCHEMA,
        toolVersion,
        blockGasLimit,
        profiles.stream().map(profile -> measure(profile, sizes, blockGasLimit)).toList());
  }

  private static OfProfile measure(RuleProfile profile, List<Integer> sizes, long blockGasLimit) {
    var metablocks =
        sizes.stream()
            .map(size -> OriginCost.of(profile, size))
            .map(cost -> new Metablock(cost, cost.totalGas(), cost.blocks(blockGasLimit)))
            .toList();
    var points = metablocks.stream().map(Metablock::point).toList();
    return new OfProfile(profile.name(), CostCurve.of(profile.name(), points).law(), metablocks);
  }
}
