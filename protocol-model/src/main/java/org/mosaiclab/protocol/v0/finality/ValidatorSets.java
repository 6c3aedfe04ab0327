package org.mosaiclab.protocol.v0.finality;

import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.AV_0;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.AV_1;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.AV_2;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.AV_3;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_18;

import java.util.List;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Who votes at the polling place, and with what weight. **Spec**: `v0 §7 addValidators`; `v0 §21`
/// GAP-05, GAP-18. **Repairs**: GAP-05, GAP-18; DEV-16 with GAP-05, so that the first validators,
/// who started at height 0, are in the rear set of the first height.
final class ValidatorSets {
  private static final long FIRST_START = 0;

  private final RuleProfile profile;
  private final boolean isSplit;

  ValidatorSets(RuleProfile profile) {
    this.profile = profile;
    this.isSplit = profile.repairs(Repair.GAP_05);
  }

  /// @return meta-block height at which the polling place starts; as built one behind the core's
  long firstHeight() {
    return isSplit ? 1 : 0;
  }

  /// The first validators. Rules AV-0 to AV-3.
  Outcome<PollingPlaceState, Unit> found(
      PollingPlaceState state, List<Address> validators, List<Uint256> weights) {
    return update(state, FIRST_START, validators, weights);
  }

  /// What the kernel of the current height says. Rules AV-0 to AV-3, GAP-18.
  Outcome<PollingPlaceState, Unit> follow(
      PollingPlaceState state, List<Address> validators, List<Uint256> weights) {
    return update(state, state.currentMetaBlockHeight(), validators, weights);
  }

  /// @return weight of a validator in the two sets of a height
  SplitWeight splitWeight(RegisteredValidator validator, long height) {
    var weight = validator.weightAt(height);
    return isSplit
        ? SplitWeight.of(validator.tenure(), height, weight)
        : SplitWeight.ofWhole(weight);
  }

  private Outcome<PollingPlaceState, Unit> update(
      PollingPlaceState state, long start, List<Address> validators, List<Uint256> weights) {
    if (validators.size() != weights.size()) return Outcome.reject(AV_0);
    Outcome<PollingPlaceState, Unit> all = Outcome.accept(state, Unit.UNIT);
    for (int i = 0; i < validators.size(); i++) {
      var validator = validators.get(i);
      var weight = weights.get(i);
      all = all.then(accepted -> updateOne(accepted.state(), start, validator, weight));
    }
    return all.then(accepted -> counted(accepted.state()));
  }

  private Outcome<PollingPlaceState, Unit> updateOne(
      PollingPlaceState state, long start, Address address, Uint256 weight) {
    var known = state.validator(address);
    if (profile.repairs(Repair.GAP_18) && !known.isAbsent()) {
      return change(state, known, weight);
    }
    if (weight.isZero()) return Outcome.reject(AV_1);
    if (address.isZero()) return Outcome.reject(AV_2);
    if (!known.isAbsent()) return Outcome.reject(AV_3);
    int index = state.validatorAddresses().size();
    return CommonRule.checked(state, state.currentTotalWeight().plus(weight))
        .then(
            total ->
                Outcome.accept(
                    state.withValidator(
                        RegisteredValidator.joining(index, address, weight, start), total.result()),
                    Unit.UNIT));
  }

  // Of somebody slashed here the core may not have heard; he stays without weight.
  private Outcome<PollingPlaceState, Unit> change(
      PollingPlaceState state, RegisteredValidator known, Uint256 weight) {
    long height = state.currentMetaBlockHeight();
    if (known.isSlashed() || (known.ended() && weight.isZero())) {
      return Outcome.accept(state, Unit.UNIT);
    }
    if (isForbiddenRise(known, weight)) return Outcome.reject(GAP_18);
    var next =
        weight.isZero()
            ? known.endingAt(isSplit ? height + 1 : height)
            : known.withWeight(height, weight);
    return Outcome.accept(state.withChanged(next), Unit.UNIT);
  }

  // Stakes only fall; what they weigh may grow with reputation alone (GAP-06).
  private boolean isForbiddenRise(RegisteredValidator known, Uint256 weight) {
    return known.ended()
        || (weight.isGreaterThan(known.weight()) && !profile.repairs(Repair.GAP_06));
  }

  // Sums up the current height: a walk over all validators, once per meta-block.
  private Outcome<PollingPlaceState, Unit> counted(PollingPlaceState state) {
    long height = state.currentMetaBlockHeight();
    var total = Uint256.ZERO;
    var split = SplitWeight.ZERO;
    for (var address : state.validatorAddresses()) {
      var validator = state.validator(address);
      var sum = total.plus(validator.weightAt(height));
      if (sum.isEmpty()) return Outcome.reject(CommonRule.ARITHMETIC);
      total = sum.get();
      split = split.plus(splitWeight(validator, height));
    }
    return Outcome.accept(state.withTotals(total, split), Unit.UNIT);
  }
}
