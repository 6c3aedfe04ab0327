package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreState;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlace.Stores;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.observation.KernelGatewayState;
import org.mosaiclab.protocol.v0.reward.RewardState;

/// Everything that the contracts of one meta-chain hold on auxiliary.
///
/// @param origin store that follows the origin chain
/// @param auxiliary store that follows the auxiliary chain
/// @param pollingPlace tallies
/// @param gateway kernels
/// @param rewards of validators (GAP-12); as built nothing ever changes there
public record AuxiliaryState(
    BlockStoreState origin,
    AuxiliaryBlockStoreState auxiliary,
    PollingPlaceState pollingPlace,
    KernelGatewayState gateway,
    RewardState rewards) {
  /// @return what the store of that chain holds
  public BlockStoreState blocks(ObservedChain chain) {
    return switch (chain) {
      case ORIGIN -> origin;
      case AUXILIARY -> auxiliary.blocks();
    };
  }

  Stores stores() {
    return new Stores(origin, auxiliary);
  }

  AuxiliaryState withOrigin(BlockStoreState next) {
    return new AuxiliaryState(next, auxiliary, pollingPlace, gateway, rewards);
  }

  AuxiliaryState withAuxiliary(AuxiliaryBlockStoreState next) {
    return new AuxiliaryState(origin, next, pollingPlace, gateway, rewards);
  }

  AuxiliaryState withPollingPlace(PollingPlaceState next) {
    return new AuxiliaryState(origin, auxiliary, next, gateway, rewards);
  }

  AuxiliaryState withGateway(KernelGatewayState next) {
    return new AuxiliaryState(origin, auxiliary, pollingPlace, next, rewards);
  }

  AuxiliaryState withRewards(RewardState next) {
    return new AuxiliaryState(origin, auxiliary, pollingPlace, gateway, next);
  }
}
