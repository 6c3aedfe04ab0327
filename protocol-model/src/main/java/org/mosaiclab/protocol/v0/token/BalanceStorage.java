package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.codec.AbiWords;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Where a token keeps its balances in the storage trie, for proofs of them (GAP-03). The original
/// token's variables lie in the order name, symbol, decimals, supply, balances.
public final class BalanceStorage {
  private static final long BALANCES_SLOT = 4;

  private BalanceStorage() {}

  /// @return 32-byte slot of an account's balance
  public static Hash32 slotOf(Address account) {
    var key = Hash32.of(AbiWords.ofWords(1).address(account).toBytes());
    return StoragePaths.mappingSlot(key, BALANCES_SLOT);
  }

  /// The words that a recovery proves; the token's other variables are left out: nothing ever
  /// proves them.
  ///
  /// @param accounts everyone whose balance is to be there
  public static ContractStorage of(TokenState ledger, Iterable<Address> accounts) {
    var storage = ContractStorage.EMPTY;
    for (var account : accounts) {
      storage = storage.put(slotOf(account), ledger.balanceOf(account).toWord());
    }
    return storage;
  }
}
