package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.TokenBook;

/// Everything that a gateway pair holds on origin.
///
/// @param gateway messages and amounts
/// @param anchor state roots of auxiliary
/// @param organization of gateway and anchor
/// @param tokens value and base token
public record OriginGatewayState(
    GatewayState gateway, AnchorState anchor, OrganizationState organization, TokenBook tokens) {
  OriginGatewayState withGateway(GatewayState next) {
    return new OriginGatewayState(next, anchor, organization, tokens);
  }

  OriginGatewayState withBase(GatewayBaseState next) {
    return withGateway(gateway.withBase(next));
  }

  OriginGatewayState withAnchor(AnchorState next) {
    return new OriginGatewayState(gateway, next, organization, tokens);
  }

  OriginGatewayState withOrganization(OrganizationState next) {
    return new OriginGatewayState(gateway, anchor, next, tokens);
  }

  /// @return the same contracts beside other ledgers
  public OriginGatewayState withTokens(TokenBook next) {
    return new OriginGatewayState(gateway, anchor, organization, next);
  }
}
