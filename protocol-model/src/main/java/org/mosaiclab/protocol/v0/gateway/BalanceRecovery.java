package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_CLAIM;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_PROOF;

import java.util.Optional;
import org.mosaiclab.protocol.codec.RecoveryClaim;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.token.BalanceStorage;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Pays on origin what accounts owned on auxiliary in its last committed state. Anyone may call, at
/// any time after the halt. **Spec**: `v0 §21 GAP-03`.
///
/// What the co-gateway and the utility token hold belongs to messages and to nobody: it has no
/// claim of its own.
final class BalanceRecovery {
  private final RecoveryVault vault;

  BalanceRecovery(GatewayRules rules) {
    this.vault = new RecoveryVault(rules);
  }

  /// A balance of the utility token. Rules GAP-03, GAP-03-OPEN, GAP-03-ROOT, GAP-03-CLAIM,
  /// GAP-03-PROOF, GAP-03-PAID, GAP-03-VAULT, the value token's.
  Outcome<OriginGatewayState, GatewayResult> recover(
      OriginGatewayState state,
      RemoteChain remote,
      Address token,
      Address account,
      StateProof proof) {
    var utility = state.gateway().contracts().utilityToken().address();
    boolean isClaim = token.equals(utility) && isOwner(state, account);
    return vault
        .lastRoot(state, remote)
        .then(
            root ->
                isClaim
                    ? pay(state, token, account, balance(root.result(), proof, token, account))
                    : Outcome.reject(GAP_03_CLAIM));
  }

  /// A balance of native coins, where the utility token is OST prime: each of them is worth one of
  /// the value token. Rules as [#recover].
  Outcome<OriginGatewayState, GatewayResult> recoverCoins(
      OriginGatewayState state, RemoteChain remote, Address account, Bytes accountNodes) {
    boolean isClaim =
        state.gateway().contracts().utilityToken().isNativeCoin() && isOwner(state, account);
    return vault
        .lastRoot(state, remote)
        .then(
            root ->
                isClaim
                    ? pay(
                        state,
                        Address.ZERO,
                        account,
                        RemoteStorage.account(root.result(), accountNodes, account)
                            .map(Account::balance))
                    : Outcome.reject(GAP_03_CLAIM));
  }

  private static boolean isOwner(OriginGatewayState state, Address account) {
    var gateway = state.gateway();
    return !account.equals(gateway.base().remoteGateway())
        && !account.equals(gateway.contracts().utilityToken().address());
  }

  private static Optional<Uint256> balance(
      Hash32 root, StateProof proof, Address token, Address account) {
    return RemoteStorage.word(root, proof, token, BalanceStorage.slotOf(account))
        .map(Uint256::ofWord);
  }

  private static Outcome<OriginGatewayState, GatewayResult> pay(
      OriginGatewayState state, Address token, Address account, Optional<Uint256> balance) {
    var claim = new RecoveryClaim(token, account).hash();
    return balance
        .map(owed -> RecoveryVault.pay(state, claim, account, owed))
        .orElseGet(() -> Outcome.reject(GAP_03_PROOF));
  }
}
