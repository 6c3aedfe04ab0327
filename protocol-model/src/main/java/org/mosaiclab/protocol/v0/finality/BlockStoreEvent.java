package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;

/// What a block store emits. The core id says which store; the contracts' logs name it by address.
public sealed interface BlockStoreEvent extends ProtocolEvent {
  record BlockReported(CoreId coreIdentifier, Hash32 blockHash) implements BlockStoreEvent {}

  record BlockJustified(CoreId coreIdentifier, Hash32 blockHash) implements BlockStoreEvent {}

  record BlockFinalised(CoreId coreIdentifier, Hash32 blockHash) implements BlockStoreEvent {}
}
