package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.scenario.ledger.ChainMessage;

/// A user asks a facilitator to carry a message.
///
/// @param eventName in the trace
/// @param transfer what is asked for
/// @param signature of the user over the message, with which the facilitator may declare it
///   (DEV-12); empty where the user declares it itself
record TransferRequest(EventName eventName, Transfer transfer, Optional<Signature> signature)
    implements Message {
  // Sender, six words of the intent, signature.
  private static final int REQUEST_BYTES = ChainMessage.FRAME_BYTES + 20 + 6 * 32;
  private static final int SIGNATURE_BYTES = 65;

  @Override
  public int sizeBytes() {
    return REQUEST_BYTES + (signature.isPresent() ? SIGNATURE_BYTES : 0);
  }

  @Override
  public long payloadHash() {
    return transfer.messageHash().word0();
  }
}
