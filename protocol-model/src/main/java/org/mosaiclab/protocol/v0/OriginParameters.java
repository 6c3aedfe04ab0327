package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.stake.StakeParameters;

/// Numbers of the repairs on origin; none has an effect as built.
///
/// @param core of the core
/// @param stake of its stake contract
public record OriginParameters(CoreParameters core, StakeParameters stake) {
  public static final OriginParameters DEFAULT =
      new OriginParameters(CoreParameters.DEFAULT, StakeParameters.DEFAULT);
}
