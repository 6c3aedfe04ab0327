package org.mosaiclab.protocol.proof;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpValue;
import org.mosaiclab.protocol.codec.RlpValue.ByteString;
import org.mosaiclab.protocol.codec.RlpValue.ItemList;
import org.mosaiclab.protocol.codec.StrictRlp;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// An account as the state trie holds it. **Spec**: `v0 §1.11`.
///
/// @param nonce transactions sent
/// @param balance native coins, in their least unit
/// @param storageRoot root of its [ContractStorage]
/// @param codeHash hash of its code
public record Account(Uint256 nonce, Uint256 balance, Hash32 storageRoot, Hash32 codeHash) {
  /// No transactions, no coins, no storage, no code.
  public static final Account EMPTY =
      new Account(Uint256.ZERO, Uint256.ZERO, MerklePatriciaTrie.EMPTY.rootHash(), Keccak.EMPTY);

  /// @return the content of the account's leaf
  public Bytes encode() {
    return RlpEncoder.list(
        RlpEncoder.integer(nonce),
        RlpEncoder.integer(balance),
        RlpEncoder.word(storageRoot),
        RlpEncoder.word(codeHash));
  }

  /// @return the account, or empty for anything but the bytes that [#encode] writes
  public static Optional<Account> decode(Bytes encoded) {
    return StrictRlp.decode(encoded).toOptional().flatMap(Account::decode);
  }

  private static Optional<Account> decode(RlpValue value) {
    return value instanceof ItemList(List<RlpValue> items)
            && items.size() == 4
            && items.get(0) instanceof ByteString(Bytes nonce)
            && items.get(1) instanceof ByteString(Bytes balance)
            && items.get(2) instanceof ByteString(Bytes storageRoot)
            && items.get(3) instanceof ByteString(Bytes codeHash)
            && isInteger(nonce)
            && isInteger(balance)
            && storageRoot.size() == Hash32.BYTES
            && codeHash.size() == Hash32.BYTES
        ? Optional.of(
            new Account(
                Uint256.ofBytes(nonce.toArray()),
                Uint256.ofBytes(balance.toArray()),
                Hash32.of(storageRoot.toArray()),
                Hash32.of(codeHash.toArray())))
        : Optional.empty();
  }

  private static boolean isInteger(Bytes content) {
    return content.size() <= Hash32.BYTES && (content.isEmpty() || content.at(0) != 0);
  }
}
