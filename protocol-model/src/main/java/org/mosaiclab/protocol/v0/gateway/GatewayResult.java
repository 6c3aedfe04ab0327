package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What an accepted operation of a gateway, its anchor or its tokens returns. **Spec**: `v0 §13` to
/// `v0 §15`, the values after the arrows.
public sealed interface GatewayResult {
  /// The contract returns nothing.
  record Nothing() implements GatewayResult {}

  record Bool(boolean value) implements GatewayResult {}

  record Amount(Uint256 amount) implements GatewayResult {}

  record BountyChanged(Uint256 current, Uint256 previous) implements GatewayResult {}

  /// After a declaration or confirmation.
  record Declared(Hash32 messageHash) implements GatewayResult {}

  /// After progress on the source.
  record Released(Address sender, Uint256 amount) implements GatewayResult {}

  /// After progress of a redeem on origin.
  record Unstaked(Uint256 amount, Uint256 unstaked, Uint256 reward) implements GatewayResult {}

  /// After progress of a stake on auxiliary.
  record Minted(Address beneficiary, Uint256 amount, Uint256 minted, Uint256 reward)
      implements GatewayResult {}

  /// After each stage of a revocation.
  record Reverted(Address sender, Uint256 nonce, Uint256 amount) implements GatewayResult {}

  GatewayResult NOTHING = new Nothing();
  GatewayResult TRUE = new Bool(true);
}
