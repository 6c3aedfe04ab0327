package org.mosaiclab.scenario.gateway;

import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The message boxes of the other gateway at the last height that this one has proven.
///
/// @param height of the other chain
/// @param box as it was there
record Evidence(Uint256 height, MessageBox box) {
  MessageStatus status(Side side, Hash32 messageHash) {
    return box.status(side, messageHash);
  }

  RemoteProof proof(Side side, Hash32 messageHash) {
    return new RemoteProof(height, box.prove(side, messageHash).encode());
  }
}
