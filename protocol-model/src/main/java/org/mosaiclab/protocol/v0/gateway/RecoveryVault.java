package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_OPEN;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_PAID;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_ROOT;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_VAULT;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// When the vault pays without a message of auxiliary, and never more than once. **Spec**: `v0 §21
/// GAP-03`.
final class RecoveryVault {
  private final GatewayRules rules;

  RecoveryVault(GatewayRules rules) {
    this.rules = rules;
  }

  /// Rules GAP-03, GAP-03-OPEN, GAP-03-ROOT.
  ///
  /// @return root of the last state of auxiliary that counts
  Outcome<OriginGatewayState, Hash32> lastRoot(OriginGatewayState state, RemoteChain remote) {
    if (!rules.repairs(Repair.GAP_03)) return Outcome.reject(GAP_03);
    if (!remote.isHalted()) return Outcome.reject(GAP_03_OPEN);
    var root = remote.lastStateRoot();
    return root.isZero() ? Outcome.reject(GAP_03_ROOT) : Outcome.accept(state, root);
  }

  /// Pays what a claim still lacks, as far as the vault reaches: what it cannot pay now it may pay
  /// when stakes that auxiliary has minted are progressed here. Rules GAP-03-PAID, GAP-03-VAULT,
  /// the value token's.
  ///
  /// @param claim under which all payments are counted
  /// @param owed in all, earlier payments included
  static Outcome<OriginGatewayState, GatewayResult> pay(
      OriginGatewayState state, Hash32 claim, Address to, Uint256 owed) {
    var paid = state.gateway().recovered(claim);
    if (!paid.isLessThan(owed)) return Outcome.reject(GAP_03_PAID);
    var held = held(state);
    if (held.isZero()) return Outcome.reject(GAP_03_VAULT);
    var lacking = owed.minus(paid).orElseThrow();
    var amount = held.isLessThan(lacking) ? held : lacking;
    var next =
        state.withGateway(state.gateway().withRecovered(claim, paid.plus(amount).orElseThrow()));
    return OriginPayments.release(next, to, amount)
        .then(
            released ->
                Outcome.accept(
                    released.state(),
                    new GatewayResult.Amount(amount),
                    new GatewayRepairEvent.Recovered(claim, to, amount)));
  }

  private static Uint256 held(OriginGatewayState state) {
    var contracts = state.gateway().contracts();
    return state.tokens().token(contracts.valueToken()).balanceOf(contracts.stakeVault());
  }
}
