package org.mosaiclab.protocol.v0.stake;

import java.util.List;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Validators that join with one kernel, in the order of their deposits.
///
/// @param validators addresses
/// @param weights one per address
public record ValidatorUpdates(List<Address> validators, List<Uint256> weights) {
  public static final ValidatorUpdates NONE = new ValidatorUpdates(List.of(), List.of());

  public ValidatorUpdates {
    validators = List.copyOf(validators);
    weights = List.copyOf(weights);
  }
}
