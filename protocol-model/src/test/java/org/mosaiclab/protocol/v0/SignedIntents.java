package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.value.Hash32;

/// What the owner of a key has signed for another to submit.
final class SignedIntents {
  private SignedIntents() {}

  static SignedIntent stake(SigningKey key, Intent intent) {
    return signed(key, intent, GatewayStage.stakeHash(key.address(), intent));
  }

  static SignedIntent redeem(SigningKey key, Intent intent) {
    return signed(key, intent, GatewayStage.redeemHash(key.address(), intent));
  }

  private static SignedIntent signed(SigningKey key, Intent intent, Hash32 messageHash) {
    var signature = Scene.SIGNATURES.sign(key, SignedMessage.digest(messageHash));
    return new SignedIntent(key.address(), intent, signature);
  }
}
