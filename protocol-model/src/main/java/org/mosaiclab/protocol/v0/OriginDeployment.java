package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Uint256;

/// Constructor arguments of the contracts of one meta-chain on origin. **Spec**: `v0 §18`.
///
/// @param core of the core
/// @param minimumWeight below it the meta-chain stands still
/// @param token the staking token as it is at the deployment
/// @param parameters numbers of the repairs
public record OriginDeployment(
    MosaicCoreSetup core, Uint256 minimumWeight, TokenState token, OriginParameters parameters) {
  /// With the default numbers.
  public OriginDeployment(MosaicCoreSetup core, Uint256 minimumWeight, TokenState token) {
    this(core, minimumWeight, token, OriginParameters.DEFAULT);
  }
}
