package org.mosaiclab.scenario.spec;

import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.value.Uint256;

/// Numbers of a meta-chain's contracts on origin that the paper leaves open; but for the first one
/// each is read only where its repair is on.
///
/// @param minimumWeight total weight below which the meta-chain stands still
/// @param core of the core; who it observes is said at the deployment
/// @param stake of the stake contract; who deploys it is said at the deployment
public record ContractsSpec(Uint256 minimumWeight, CoreParameters core, StakeParameters stake) {
  /// The protocol's defaults, and any weight at all is enough.
  public static final ContractsSpec DEFAULT =
      new ContractsSpec(Uint256.ONE, CoreParameters.DEFAULT, StakeParameters.DEFAULT);
}
