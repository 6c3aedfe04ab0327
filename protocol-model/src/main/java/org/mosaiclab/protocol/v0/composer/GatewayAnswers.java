package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What a gateway says about itself when a pool asks. **Spec**: `v0 §17`.
///
/// @param token what is staked; on auxiliary the utility token
/// @param baseToken what bounties are paid in; zero on auxiliary, where it is the native coin
/// @param bounty base units
/// @param nonce that the next message of the asking proxy must have
public record GatewayAnswers(Address token, Address baseToken, Uint256 bounty, Uint256 nonce) {}
