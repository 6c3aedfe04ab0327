package org.mosaiclab.protocol.v0.gateway;

import java.util.Optional;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What a facilitator earns on the target: `gasPrice * min(gasLimit, gas + K)`, where the gas is
/// that of the confirmation and the progress. **Spec**: `v0 §13`; paper P(16) to P(18).
/// **Repairs**: ISS-27, DEV-13.
final class Rewards {
  private final GatewayRules rules;

  Rewards(GatewayRules rules) {
    this.rules = rules;
  }

  /// @return gas of a confirmation: as built what the meter reads
  Uint256 gasOfConfirmation(GatewayContext context, RemoteProof proof) {
    return rules.repairs(Repair.ISS_27)
        ? rules.terms().rewardGas().ofConfirmation(depthOf(proof.nodes()))
        : context.measuredGas();
  }

  /// @return gas of progress on the target: as built what the meter reads
  Uint256 gasOfProgress(GatewayContext context, Progress progress) {
    var table = rules.terms().rewardGas();
    return rules.repairs(Repair.ISS_27)
        ? switch (progress) {
          case Progress.BySecret _ -> table.ofSecret();
          case Progress.ByProof(var _, var proof, var _) -> table.ofProof(depthOf(proof.nodes()));
        }
        : context.measuredGas();
  }

  // Bytes that are no proof are refused by the bus: whatever is counted for them is never paid.
  private static int depthOf(Bytes nodes) {
    return TrieProof.decode(nodes).map(TrieProof::depth).orElse(0);
  }

  /// What the caller earns for progress on the target. Rule ARITHMETIC.
  ///
  /// @param gas of this operation; that of the confirmation is added
  Outcome<GatewayBaseState, Uint256> reward(
      GatewayBaseState state, Hash32 messageHash, Uint256 gas) {
    var stored = state.message(messageHash);
    var message = stored.message();
    return CommonRule.checked(state, stored.gasConsumed().plus(gas))
        .then(
            sum ->
                CommonRule.checked(
                    state.withMessage(messageHash, stored.withGasConsumed(sum.result())),
                    withConstant(sum.result())
                        .map(
                            paid -> paid.isLessThan(message.gasLimit()) ? paid : message.gasLimit())
                        .flatMap(message.gasPrice()::times)));
  }

  private Optional<Uint256> withConstant(Uint256 gas) {
    return rules.repairs(Repair.DEV_13)
        ? gas.plus(rules.terms().rewardConstantGas())
        : Optional.of(gas);
  }
}
