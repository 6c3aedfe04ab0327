package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// What the owner of a key has signed for another to submit.
final class SignedIntents {
  private SignedIntents() {}

  static SignedIntent stake(SigningKey key, Intent intent) {
    return stakeOf(key.address(), key, intent);
  }

  static SignedIntent redeem(SigningKey key, Intent intent) {
    return redeemOf(key.address(), key, intent);
  }

  /// A stake of `initiator` that the owner of `key` has signed.
  static SignedIntent stakeOf(Address initiator, SigningKey key, Intent intent) {
    return signed(initiator, key, intent, GatewayStage.stakeHash(initiator, intent));
  }

  /// A redeem of `initiator` that the owner of `key` has signed.
  static SignedIntent redeemOf(Address initiator, SigningKey key, Intent intent) {
    return signed(initiator, key, intent, GatewayStage.redeemHash(initiator, intent));
  }

  private static SignedIntent signed(
      Address initiator, SigningKey key, Intent intent, Hash32 messageHash) {
    var signature = Scene.SIGNATURES.sign(key, SignedMessage.digest(messageHash));
    return new SignedIntent(initiator, intent, signature);
  }
}
