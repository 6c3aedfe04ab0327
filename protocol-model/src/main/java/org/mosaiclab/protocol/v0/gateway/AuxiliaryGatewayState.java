package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.Coins;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;

/// Everything that a gateway pair holds on auxiliary.
///
/// @param coGateway messages and amounts
/// @param anchor state roots of origin
/// @param organization of co-gateway, anchor and utility token
/// @param utility the token and the native coins
public record AuxiliaryGatewayState(
    CoGatewayState coGateway,
    AnchorState anchor,
    OrganizationState organization,
    UtilityAccounts utility) {
  AuxiliaryGatewayState withCoGateway(CoGatewayState next) {
    return new AuxiliaryGatewayState(next, anchor, organization, utility);
  }

  AuxiliaryGatewayState withBase(GatewayBaseState next) {
    return withCoGateway(coGateway.withBase(next));
  }

  AuxiliaryGatewayState withAnchor(AnchorState next) {
    return new AuxiliaryGatewayState(coGateway, next, organization, utility);
  }

  AuxiliaryGatewayState withOrganization(OrganizationState next) {
    return new AuxiliaryGatewayState(coGateway, anchor, next, utility);
  }

  /// @return the same contracts beside other ledgers
  public AuxiliaryGatewayState withUtility(UtilityAccounts next) {
    return new AuxiliaryGatewayState(coGateway, anchor, organization, next);
  }

  AuxiliaryGatewayState withToken(UtilityTokenState next) {
    return withUtility(new UtilityAccounts(next, utility.coins()));
  }

  AuxiliaryGatewayState withCoins(Coins next) {
    return withUtility(utility.withCoins(next));
  }
}
