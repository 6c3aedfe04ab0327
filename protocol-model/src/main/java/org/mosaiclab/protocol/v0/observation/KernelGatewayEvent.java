package org.mosaiclab.protocol.v0.observation;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What [KernelGateway] emits.
public sealed interface KernelGatewayEvent extends ProtocolEvent {
  /// @param wasAlreadyProven true where nothing was verified
  record MosaicCoreProven(
      Address mosaicCore, Uint256 blockHeight, Hash32 storageRoot, boolean wasAlreadyProven)
      implements KernelGatewayEvent {}

  /// @param activationDynasty auxiliary dynasty at which the kernel becomes active
  record OpenKernelProven(
      CoreId originCoreIdentifier,
      CoreId auxiliaryCoreIdentifier,
      Uint256 metaBlockHeight,
      Hash32 parent,
      Hash32 kernelHash,
      long activationDynasty)
      implements KernelGatewayEvent {}

  /// @param currentDynasty auxiliary dynasty at which it became active
  record OpenKernelConfirmed(
      CoreId originCoreIdentifier,
      CoreId auxiliaryCoreIdentifier,
      Hash32 kernelHash,
      long currentDynasty)
      implements KernelGatewayEvent {}
}
