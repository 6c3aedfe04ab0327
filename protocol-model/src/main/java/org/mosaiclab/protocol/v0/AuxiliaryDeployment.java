package org.mosaiclab.protocol.v0;

import java.util.List;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.reward.RewardTerms;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Constructor arguments of all contracts of one meta-chain on auxiliary, and their addresses. The
/// kernel gateway gets the auxiliary store's initial kernel hash. **Spec**: `v0 §18` deployment.
///
/// @param origin of the store that follows the origin chain; names the polling place
/// @param auxiliary of the store that follows the auxiliary chain; names the origin store
/// @param auxiliaryBlockStore address of that store
/// @param kernelGateway address of the gateway
/// @param mosaicCore address of the core on origin
/// @param validators first validators
/// @param weights one per validator
/// @param genesis hash of the core's first meta-block, the parent of the initial kernel; read where
///   ISS-17 is repaired
/// @param rewards numbers of the reward contract; read where GAP-12 is repaired
public record AuxiliaryDeployment(
    BlockStoreSetup origin,
    AuxiliaryBlockStoreSetup auxiliary,
    Address auxiliaryBlockStore,
    Address kernelGateway,
    Address mosaicCore,
    List<Address> validators,
    List<Uint256> weights,
    Hash32 genesis,
    RewardTerms rewards) {
  public AuxiliaryDeployment {
    validators = List.copyOf(validators);
    weights = List.copyOf(weights);
  }

  /// A deployment whose first validators are independent of its kernel, as built.
  public AuxiliaryDeployment(
      BlockStoreSetup origin,
      AuxiliaryBlockStoreSetup auxiliary,
      Address auxiliaryBlockStore,
      Address kernelGateway,
      Address mosaicCore,
      List<Address> validators,
      List<Uint256> weights) {
    this(
        origin,
        auxiliary,
        auxiliaryBlockStore,
        kernelGateway,
        mosaicCore,
        validators,
        weights,
        Hash32.ZERO,
        RewardTerms.DEFAULT);
  }

  /// Whether the initial kernel is the one that announces these validators (ISS-17).
  boolean followsItsKernel() {
    return new Kernel(Uint256.ONE, genesis, validators, weights)
        .hash()
        .equals(auxiliary.initialKernelHash());
  }
}
