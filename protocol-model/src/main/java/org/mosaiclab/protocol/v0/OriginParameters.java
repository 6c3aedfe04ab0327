package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.value.Address;

/// Numbers of the repairs on origin; none has an effect as built.
///
/// @param core of the core
/// @param stake of its stake contract
public record OriginParameters(CoreParameters core, StakeParameters stake) {
  public static final OriginParameters DEFAULT =
      new OriginParameters(CoreParameters.DEFAULT, StakeParameters.DEFAULT);

  /// The default numbers, with who may initialise the stake contract (ISS-14).
  public static OriginParameters deployedBy(Address deployer) {
    return new OriginParameters(
        CoreParameters.DEFAULT, StakeParameters.DEFAULT.withDeployer(deployer));
  }
}
