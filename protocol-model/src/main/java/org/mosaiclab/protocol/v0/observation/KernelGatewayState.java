package org.mosaiclab.protocol.v0.observation;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State of the kernel gateway. **Spec**: `v0 §8`.
///
/// @param setup constructor arguments
/// @param kernels the active and the open one, by hash
/// @param storageRoots proven storage roots of the core, by origin height
/// @param activeKernelHash kernel in force
/// @param openKernelHash proven kernel, zero if none
/// @param openKernelActivationDynasty keeps its value after the activation
public record KernelGatewayState(
    Setup setup,
    Map<Hash32, Kernel> kernels,
    Map<Uint256, Hash32> storageRoots,
    Hash32 activeKernelHash,
    Hash32 openKernelHash,
    long openKernelActivationDynasty) {
  /// The kernel that an absent entry reads as.
  private static final Kernel NO_KERNEL =
      new Kernel(Uint256.ZERO, Hash32.ZERO, List.of(), List.of());

  /// @param mosaicCore the core on origin
  /// @param originBlockStore address of the origin store
  /// @param auxiliaryBlockStore the only caller of `activateKernel`
  /// @param origin core id of the origin store
  /// @param auxiliary core id of the auxiliary store
  public record Setup(
      Address mosaicCore,
      Address originBlockStore,
      Address auxiliaryBlockStore,
      CoreId origin,
      CoreId auxiliary) {}

  // The first kernel counts as height 1 whatever its hash says.
  static KernelGatewayState initial(Setup setup, Hash32 kernelHash) {
    var kernel = new Kernel(Uint256.ONE, Hash32.ZERO, List.of(), List.of());
    return new KernelGatewayState(
        setup, HashMap.of(kernelHash, kernel), HashMap.empty(), kernelHash, Hash32.ZERO, 0);
  }

  /// @return the kernel, or one of zeros
  public Kernel kernel(Hash32 hash) {
    return kernels.getOrElse(hash, NO_KERNEL);
  }

  /// @return the open kernel, if there is one
  public Optional<OpenKernel> openKernel() {
    return openKernelHash.isZero()
        ? Optional.empty()
        : Optional.of(
            new OpenKernel(openKernelHash, kernel(openKernelHash), openKernelActivationDynasty));
  }

  /// @return the open kernel if it becomes active at that auxiliary dynasty
  public Optional<OpenKernel> openKernelAt(long auxiliaryDynasty) {
    return openKernel().filter(open -> open.activationDynasty() == auxiliaryDynasty);
  }

  /// @param originHeight of a finalised origin checkpoint
  /// @return proven storage root of the core, zero if none is
  public Hash32 storageRoot(Uint256 originHeight) {
    return storageRoots.getOrElse(originHeight, Hash32.ZERO);
  }

  KernelGatewayState withStorageRoot(Uint256 originHeight, Hash32 root) {
    return new KernelGatewayState(
        setup,
        kernels,
        storageRoots.put(originHeight, root),
        activeKernelHash,
        openKernelHash,
        openKernelActivationDynasty);
  }

  KernelGatewayState withOpenKernel(OpenKernel open) {
    return new KernelGatewayState(
        setup,
        kernels.put(open.hash(), open.kernel()),
        storageRoots,
        activeKernelHash,
        open.hash(),
        open.activationDynasty());
  }

  KernelGatewayState withOpenKernelActive() {
    return new KernelGatewayState(
        setup,
        kernels.remove(activeKernelHash),
        storageRoots,
        openKernelHash,
        Hash32.ZERO,
        openKernelActivationDynasty);
  }
}
