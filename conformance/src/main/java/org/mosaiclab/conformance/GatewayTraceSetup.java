package org.mosaiclab.conformance;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.gateway.Anchor;
import org.mosaiclab.protocol.v0.gateway.AnchorState;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.Coins;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import tools.jackson.databind.JsonNode;

/// The two chains as a recorded sequence starts with them.
final class GatewayTraceSetup {
  /// Larger than any use.
  private static final Uint256 ALLOWANCE = Uint256.parse("1000000000000000000000000000000");

  private final RecordedFields setup;
  private final JsonNode initial;

  GatewayTraceSetup(JsonNode sequence) {
    this.setup = new RecordedFields(sequence.path("setup"));
    this.initial = sequence.path("initial");
  }

  OriginGatewayState origin() {
    var value = setup.address("valueToken");
    var base = setup.address("baseToken");
    var contracts =
        new GatewayState.Contracts(
            setup.address("stakeVault"), value, base, setup.address("burner"));
    var gateway = setup.address("gateway");
    var tokens =
        TokenBook.EMPTY
            .with(base, ledger(TokenState.EMPTY, "base", gateway))
            .with(value, ledger(TokenState.EMPTY, "value", gateway));
    return new OriginGatewayState(
        stateOf(
            OriginGateway.construct(
                gateway, contracts, setup.uint("bountyOrigin"), storageRoots())),
        anchor("origin"),
        OrganizationState.ownedBy(setup.address("organizationOwner")),
        tokens);
  }

  AuxiliaryGatewayState auxiliary() {
    var self = setup.address("coGateway");
    var utility = setup.address("utilityToken");
    var contracts =
        new CoGatewayState.Contracts(setup.address("valueToken"), utility, setup.address("burner"));
    var token =
        new UtilityTokenState(
            utility,
            setup.address("valueToken"),
            self,
            ledger(TokenState.EMPTY, "utility", self),
            amount("utility/totalSupply"),
            new UtilityTokenState.Kind.Plain());
    var coins = Coins.NONE;
    for (var account : accounts("auxCoin")) {
      coins = coins.withBalance(account, amount("auxCoin/" + account));
    }
    return new AuxiliaryGatewayState(
        stateOf(
            AuxiliaryGateway.construct(
                self,
                setup.address("gateway"),
                contracts,
                setup.uint("bountyAuxiliary"),
                storageRoots())),
        anchor("auxiliary"),
        OrganizationState.ownedBy(setup.address("organizationOwner")),
        new UtilityAccounts(token, coins));
  }

  private int storageRoots() {
    return (int) setup.uint("maxStorageRoots").toLong();
  }

  // The chain id and the first root are not recorded and never used.
  private AnchorState anchor(String chain) {
    return stateOf(
        Anchor.construct(
            Uint256.ONE,
            amount(chain + "/latestAnchor"),
            new Hash32(0, 0, 0, 1),
            (int) setup.uint("anchorCapacity").toLong()));
  }

  private TokenState ledger(TokenState empty, String name, Address spender) {
    var ledger = empty;
    for (var account : accounts(name)) {
      ledger = ledger.withBalance(account, amount(name + "/" + account));
      ledger = stateOf(Token.approve(ledger, account, spender, ALLOWANCE));
    }
    return ledger;
  }

  private Set<Address> accounts(String name) {
    Set<Address> accounts = HashSet.empty();
    for (var entry : initial.properties()) {
      var parts = entry.getKey().split("/", -1);
      if (parts[0].equals(name) && parts[1].startsWith("0x")) {
        accounts = accounts.add(Address.parse(parts[1]));
      }
    }
    return accounts;
  }

  private Uint256 amount(String key) {
    return Uint256.parse(initial.path(key).asString());
  }

  private static <S> S stateOf(Outcome<S, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, ?>(var state, var _, var _) -> state;
      case Outcome.Rejected<S, ?>(var rule) ->
          throw new IllegalArgumentException("setup refused by " + rule.id());
    };
  }
}
