package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.FundRewards;
import org.mosaiclab.protocol.v0.Returned;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.spec.RewardSpec;

/// Moves the coins of a meta-chain's two gas markets as its blocks are filled. **Spec**: `v0 §21
/// GAP-12`; paper P§2.8. As built nobody pays for gas.
final class GasMarkets {
  private final boolean isOn;
  private final Uint256 feePrice;

  GasMarkets(RewardSpec spec, RuleProfile profile) {
    this.isOn = profile.repairs(Repair.GAP_12);
    this.feePrice = Uint256.of(spec.feePrice());
  }

  /// Whether the sender owns what it sends along; a block cannot hold what it cannot pay.
  boolean canPay(MetachainState state, Address sender, AuxiliaryOperation operation) {
    return !(operation instanceof FundRewards(var amount))
        || !state.fees().of(sender).coins().isLessThan(amount);
  }

  /// An operation was accepted.
  MetachainState after(MetachainState state, Address sender, Returned returned) {
    return switch (returned) {
      case Returned.Funded(var amount) -> state.withFees(state.fees().debited(sender, amount));
      case Returned.Paid(var amount) -> state.withFees(state.fees().credited(sender, amount));
      case Returned.Nothing _,
          Returned.True _,
          Returned.Reported _,
          Returned.Counted _,
          Returned.Proposed _,
          Returned.Updates _ ->
          state;
    };
  }

  /// A block is full.
  ///
  /// @param userGas of users' transactions, who pay for it
  /// @param gas of all of it, which validators are paid for
  MetachainState sealed(MetachainState state, Address proposer, long userGas, long gas) {
    if (!isOn) {
      return state;
    }
    var price = state.contracts().rewards().terms().gasPrice();
    return state.withFees(
        state.fees().sealed(proposer, worth(userGas, feePrice), worth(gas, price)));
  }

  private static Uint256 worth(long gas, Uint256 price) {
    return Uint256.of(gas).times(price).orElseThrow();
  }
}
