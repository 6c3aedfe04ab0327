package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.token.BalanceStorage;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What auxiliary was like at a height that origin knows: the co-gateway, the utility token and the
/// coins of its owners in one state trie.
///
/// @param state everything
/// @param balances storage of the utility token
/// @param trie of the chain
record ShownState(AuxiliaryGatewayState state, ContractStorage balances, StateTrie trie) {
  static ShownState of(AuxiliaryGatewayState state) {
    var balances = BalanceStorage.of(state.utility().token().ledger(), GatewayStage.OWNERS);
    var trie = StateTrie.EMPTY;
    for (var owner : GatewayStage.OWNERS) {
      var coins = state.utility().coins().balanceOf(owner);
      trie =
          trie.put(
              owner,
              new Account(
                  Uint256.ZERO, coins, Account.EMPTY.storageRoot(), Account.EMPTY.codeHash()));
    }
    var box = state.coGateway().base().box();
    return new ShownState(
        state,
        balances,
        trie.put(GatewayStage.CO_GATEWAY, contract(state, GatewayStage.CO_GATEWAY, box.storage()))
            .put(GatewayStage.UTILITY, contract(state, GatewayStage.UTILITY, balances)));
  }

  private static Account contract(
      AuxiliaryGatewayState state, Address address, ContractStorage storage) {
    return new Account(
        Uint256.ONE,
        state.utility().coins().balanceOf(address),
        storage.rootHash(),
        Scene.hash("contract code"));
  }

  MessageBox box() {
    return state.coGateway().base().box();
  }

  /// Proof of an account's balance of the utility token.
  StateProof balanceOf(Address account) {
    return new StateProof(
        trie.prove(GatewayStage.UTILITY).encode(),
        balances.prove(BalanceStorage.slotOf(account)).encode());
  }

  /// Proof of an account's coins.
  Bytes coinsOf(Address account) {
    return trie.prove(account).encode();
  }

  /// Proof of a message's status, or that there is none.
  StateProof statusOf(MessageBox.Side side, Hash32 messageHash) {
    long slot = side == MessageBox.Side.OUTBOX ? StoragePaths.OUTBOX_SLOT : StoragePaths.INBOX_SLOT;
    return new StateProof(
        trie.prove(GatewayStage.CO_GATEWAY).encode(),
        box().storage().prove(StoragePaths.mappingSlot(messageHash, slot)).encode());
  }
}
