package org.mosaiclab.scenario.gateway;

import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.chain.Addresses;

/// Who and what a gateway pair consists of.
///
/// @param gateway on origin
/// @param vault on origin, holds what is staked
/// @param valueToken on origin, what is staked
/// @param baseToken on origin, what bounties are paid in
/// @param coGateway on the meta-chain
/// @param utilityToken on the meta-chain, what is minted
/// @param burner where forfeited bounties and penalties go, on both chains
/// @param organization of both sides
/// @param users accounts, the same on both chains
/// @param facilitators accounts, the same on both chains
public record GatewayAddresses(
    Address gateway,
    Address vault,
    Address valueToken,
    Address baseToken,
    Address coGateway,
    Address utilityToken,
    Address burner,
    Address organization,
    List<SigningKey> users,
    List<Address> facilitators) {
  public GatewayAddresses {
    users = List.copyOf(users);
    facilitators = List.copyOf(facilitators);
  }

  /// @param metachain its name
  /// @param users how many
  /// @param facilitators how many
  public static GatewayAddresses of(String metachain, int users, int facilitators) {
    return new GatewayAddresses(
        named(metachain, "EIP20Gateway"),
        named(metachain, "SimpleStake"),
        named(metachain, "value token"),
        named(metachain, "base token"),
        named(metachain, "EIP20CoGateway"),
        named(metachain, "UtilityToken"),
        named(metachain, "burner"),
        named(metachain, "organization"),
        IntStream.range(0, users)
            .mapToObj(i -> SigningKey.derive("user:" + metachain + "/" + i))
            .toList(),
        IntStream.range(0, facilitators)
            .mapToObj(i -> named(metachain, "facilitator " + i))
            .toList());
  }

  private static Address named(String metachain, String name) {
    return Addresses.named(metachain + "/" + name);
  }
}
