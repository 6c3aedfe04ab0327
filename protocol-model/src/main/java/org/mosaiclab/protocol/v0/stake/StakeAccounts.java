package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.v0.token.TokenState;

/// A stake contract with the token that it is paid in: what its operations change together.
///
/// @param stake the contract
/// @param token its token
public record StakeAccounts(StakeState stake, TokenState token) {}
