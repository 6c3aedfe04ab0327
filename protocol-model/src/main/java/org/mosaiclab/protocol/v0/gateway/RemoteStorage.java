package org.mosaiclab.protocol.v0.gateway;

import java.util.Optional;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Strict proofs of the other chain's last state, of what is there and of what is not. **Spec**:
/// `v0 §21 GAP-03`.
final class RemoteStorage {
  private RemoteStorage() {}

  /// @return the account, [Account#EMPTY] where there is none, or empty for an invalid proof
  static Optional<Account> account(Hash32 stateRoot, Bytes accountNodes, Address account) {
    return TrieProof.decode(accountNodes)
        .flatMap(nodes -> StateTrie.lookupAny(nodes, stateRoot, account));
  }

  /// @return the contract's word, zero where there is none, or empty for an invalid proof
  static Optional<Hash32> word(Hash32 stateRoot, StateProof proof, Address contract, Hash32 slot) {
    return account(stateRoot, proof.accountNodes(), contract)
        .flatMap(
            found ->
                TrieProof.decode(proof.storageNodes())
                    .flatMap(nodes -> ContractStorage.lookup(nodes, found.storageRoot(), slot)));
  }
}
