package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What a gateway's transition may know. **Spec**: `v0 §0`, `v0 §13` fee.
///
/// @param context caller and block of the own chain
/// @param measuredGas what the operation's own gas meter reads at its end, calldata and intrinsic
///   gas excluded; only confirmations and progress on the target look at it
/// @param remote the other chain as the own chain's contracts know it
public record GatewayContext(Context context, Uint256 measuredGas, RemoteChain remote) {
  /// As built a gateway knows the other chain by its anchor alone.
  public GatewayContext(Context context, Uint256 measuredGas) {
    this(context, measuredGas, RemoteChain.UNKNOWN);
  }

  Address caller() {
    return context.caller();
  }
}
