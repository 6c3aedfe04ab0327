package org.mosaiclab.protocol.v0.token;

/// A utility token with the native coins of its chain: what its operations change together.
///
/// @param token the contract
/// @param coins of its chain
public record UtilityAccounts(UtilityTokenState token, Coins coins) {
  UtilityAccounts withToken(UtilityTokenState next) {
    return new UtilityAccounts(next, coins);
  }

  /// @return the same token beside other coins
  public UtilityAccounts withCoins(Coins next) {
    return new UtilityAccounts(token, next);
  }
}
