package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Intent of the message that links a gateway with its co-gateway: equal on both chains only if
/// both mean the same pair, message bus and token. **Spec**: `v0 §21 GAP-15`; paper P(14).
///
/// The original contracts have no such hash; ours is encoded as their other intents are, texts by
/// their Keccak-256 (ADR 17).
///
/// @param gateway on origin
/// @param coGateway on auxiliary
/// @param messageBusCode Keccak-256 of the message bus' code
/// @param tokenName of the token
/// @param tokenSymbol of the token
/// @param tokenDecimals of the token, at least zero
/// @param nonce of the message
/// @param token on origin
public record LinkIntent(
    Address gateway,
    Address coGateway,
    Hash32 messageBusCode,
    String tokenName,
    String tokenSymbol,
    int tokenDecimals,
    Uint256 nonce,
    Address token) {
  /// @return the intent hash of the message
  public Hash32 hash() {
    return AbiWords.ofWords(9)
        .word(TypeHashes.LINK_INTENT)
        .address(gateway)
        .address(coGateway)
        .word(messageBusCode)
        .word(Keccak.hash(tokenName))
        .word(Keccak.hash(tokenSymbol))
        .uint(tokenDecimals)
        .uint(nonce)
        .address(token)
        .keccak();
  }
}
