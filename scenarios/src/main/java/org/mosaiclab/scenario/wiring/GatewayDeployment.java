package org.mosaiclab.scenario.wiring;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.ArrayList;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.MessageGas;
import org.mosaiclab.protocol.v0.gateway.Anchor;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayTerms;
import org.mosaiclab.protocol.v0.gateway.Link;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.Coins;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.CoGatewayChainState;
import org.mosaiclab.scenario.chain.GatewayContracts;
import org.mosaiclab.scenario.gateway.GatewayAddresses;
import org.mosaiclab.scenario.spec.GatewaySpec;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Deploys the gateway pair of one meta-chain: the contracts of both sides and what everybody owns
/// at the start. Users own as much on the meta-chain as on origin, and what they own on the
/// meta-chain lies in the vault. **Spec**: `v0 §18` deployment.
final class GatewayDeployment {
  private static final int PROVEN_ROOTS = 256;
  private static final Uint256 ORIGIN_CHAIN_ID = Uint256.ONE;
  private static final long NANOS_PER_MILLI = 1_000_000;
  // Enough for any number of bounties and penalties.
  private static final Uint256 PURSE = Uint256.of(1_000_000_000_000_000_000L);

  private final GatewaySpec spec;
  private final GatewayAddresses addresses;
  private final GatewayRules rules;
  private final Link.Subject subject;
  private final Uint256 metachainId;
  private final Uint256 funds;

  /// @param index of the meta-chain, which has a gateway
  GatewayDeployment(ScenarioSpec scenario, int index, SignatureScheme signatures) {
    var metachain = scenario.metachains().get(index);
    this.spec = metachain.gateway().orElseThrow();
    this.addresses =
        GatewayAddresses.of(metachain.name(), spec.users(), spec.facilitators().count());
    this.rules = new GatewayRules(scenario.profile(), signatures, terms(scenario, metachain));
    this.subject = new Link.Subject(Keccak.hash("code of MessageBus"), metachain.name(), "MYT", 18);
    this.metachainId = Uint256.of(index + 2L);
    this.funds = Uint256.of(Math.multiplyExact(spec.amountMax(), GatewaySpec.MESSAGES_OWNED));
  }

  private GatewayTerms terms(ScenarioSpec scenario, MetachainSpec metachain) {
    var standard = GatewayTerms.standard(MessageGas.rewardGas());
    return new GatewayTerms(
        Uint256.of(spec.rewardConstantGas()),
        standard.rewardGas(),
        standard.bountyUnlockMillis(),
        Math.max(1, scenario.origin().blockTimeNanos() / NANOS_PER_MILLI),
        Math.max(1, metachain.blockTimeNanos() / NANOS_PER_MILLI));
  }

  GatewayAddresses addresses() {
    return addresses;
  }

  GatewayRules rules() {
    return rules;
  }

  GatewayContracts contracts() {
    return new GatewayContracts(rules);
  }

  OriginGatewayState onOrigin() {
    var token = new GatewayState.RemoteToken(addresses.utilityToken(), false);
    var contracts =
        new GatewayState.Contracts(
            addresses.vault(),
            addresses.valueToken(),
            addresses.baseToken(),
            addresses.burner(),
            token);
    var deployed =
        new OriginGatewayState(
            accepted(
                OriginGateway.construct(
                    addresses.gateway(), contracts, bounty(), PROVEN_ROOTS, subject)),
            accepted(
                Anchor.construct(
                    metachainId, Uint256.ZERO, Keccak.hash("no root yet"), PROVEN_ROOTS)),
            OrganizationState.ownedBy(addresses.organization()),
            TokenBook.EMPTY
                .with(addresses.valueToken(), valueLedger())
                .with(addresses.baseToken(), baseLedger()));
    return rules.profile().repairs(Repair.GAP_15) ? deployed : activated(deployed);
  }

  private OriginGatewayState activated(OriginGatewayState state) {
    var operation = new GatewayOperation.ActivateGateway(addresses.coGateway());
    return accepted(
        new OriginGateway(rules).apply(state, context(addresses.organization()), operation));
  }

  private TokenState valueLedger() {
    var ledger = TokenState.EMPTY;
    for (var user : users()) {
      ledger = owning(ledger, user, funds);
    }
    var staked = funds.times(Uint256.of(spec.users())).orElseThrow();
    return ledger.withBalance(addresses.vault(), staked);
  }

  private TokenState baseLedger() {
    var ledger = TokenState.EMPTY;
    for (var account : holders()) {
      ledger = owning(ledger, account, PURSE);
    }
    return ledger;
  }

  private TokenState owning(TokenState ledger, Address owner, Uint256 amount) {
    return accepted(
        Token.allow(ledger.withBalance(owner, amount), owner, addresses.gateway(), Uint256.MAX));
  }

  CoGatewayChainState onMetachain() {
    var contracts =
        new CoGatewayState.Contracts(
            addresses.valueToken(), addresses.utilityToken(), addresses.burner());
    var token =
        accepted(
            UtilityToken.construct(
                addresses.utilityToken(),
                addresses.valueToken(),
                new UtilityTokenState.Kind.Plain()));
    Map<Address, Uint256> coins = HashMap.empty();
    for (var account : holders()) {
      coins = coins.put(account, PURSE);
    }
    var state =
        new AuxiliaryGatewayState(
            accepted(
                AuxiliaryGateway.construct(
                    addresses.coGateway(),
                    addresses.gateway(),
                    contracts,
                    bounty(),
                    PROVEN_ROOTS,
                    subject)),
            accepted(
                Anchor.construct(
                    ORIGIN_CHAIN_ID, Uint256.ZERO, Keccak.hash("no root yet"), PROVEN_ROOTS)),
            OrganizationState.ownedBy(addresses.organization()),
            new UtilityAccounts(token, new Coins(coins, Coins.NONE.refusing())));
    return CoGatewayChainState.of(endowed(state), holders());
  }

  private AuxiliaryGatewayState endowed(AuxiliaryGatewayState deployed) {
    var coGateway = addresses.coGateway();
    var state =
        apply(deployed, addresses.organization(), new GatewayOperation.SetCoGateway(coGateway));
    for (var user : users()) {
      state = apply(state, coGateway, new GatewayOperation.IncreaseSupply(user, funds));
      state = apply(state, user, new GatewayOperation.ApproveUtility(coGateway, Uint256.MAX));
    }
    return state;
  }

  private AuxiliaryGatewayState apply(
      AuxiliaryGatewayState state, Address caller, GatewayOperation.OnAuxiliary operation) {
    return accepted(new AuxiliaryGateway(rules).apply(state, context(caller), operation));
  }

  private static GatewayContext context(Address caller) {
    return new GatewayContext(new Context(caller, 0), Uint256.ZERO);
  }

  private Uint256 bounty() {
    return Uint256.of(spec.bounty());
  }

  private Iterable<Address> users() {
    return addresses.users().stream().map(key -> key.address()).toList();
  }

  private Iterable<Address> holders() {
    var all = new ArrayList<Address>();
    users().forEach(all::add);
    all.addAll(addresses.facilitators());
    return all;
  }

  private static <S> S accepted(Outcome<S, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, ?>(var state, var _, var _) -> state;
      case Outcome.Rejected<S, ?>(var rule) ->
          throw new IllegalStateException("deployment refused by rule " + rule.id());
    };
  }
}
