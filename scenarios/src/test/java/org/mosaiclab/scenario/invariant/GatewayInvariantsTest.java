package org.mosaiclab.scenario.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.chain.CoGatewayChainState;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.BlockBody;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Receipt;
import org.mosaiclab.scenario.ledger.SealedHeader;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// The invariants of gateway pairs on chains that break them.
class GatewayInvariantsTest {
  private static final String SMALL =
      """
      seed: 1
      duration: 1m
      metachains: {alpha: {gateway: {users: 3}}}
      """;
  private static final Hash32 SECRET = Keccak.hash("secret");
  private static final Message MESSAGE =
      new Message(
          Keccak.hash("intent"),
          Uint256.ZERO,
          Uint256.ONE,
          Uint256.ONE,
          Address.ZERO,
          HashLock.of(SECRET));
  private static final Uint256 AMOUNT = Uint256.of(1_000);

  private final GatewayPair pair =
      SimulationBuilder.build(spec(), 0, engine -> engine)
          .metachains()
          .getFirst()
          .gateway()
          .orElseThrow();
  private int sealed;

  private static ScenarioSpec spec() {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", List.of());
    return ((ReadResult.Ok) read).spec();
  }

  @Test
  void atomicity_progressedHereRevokedThere_isViolated() {
    var checker = checker("alpha.transfer-atomicity");
    appendOrigin(withBox(onOrigin(), progressedOutbox()), declared(Direction.STAKE));
    assertThat(checker.check(0)).isEmpty();
    appendMetachain(withBox(onAuxiliary(), revokedInbox()));
    assertThat(checker.check(0))
        .hasValueSatisfying(
            text -> assertThat(text).contains("STAKE", "PROGRESSED on its source", "REVOKED on"));
  }

  @Test
  void conservation_stakeThatHasLeft_isUnderWay() {
    var checker = checker("alpha.token-conservation");
    var contracts = onOrigin().gateway().contracts();
    var vault = contracts.stakeVault();
    var filled = withValue(onOrigin(), vault, value(vault).plus(AMOUNT).orElseThrow());
    appendOrigin(withBox(filled, progressedOutbox()), declared(Direction.STAKE));
    assertThat(checker.check(0)).isEmpty();
  }

  @Test
  void conservation_vaultThatGrowsByItself_isViolated() {
    var checker = checker("alpha.token-conservation");
    var vault = onOrigin().gateway().contracts().stakeVault();
    appendOrigin(withValue(onOrigin(), vault, value(vault).plus(AMOUNT).orElseThrow()), List.of());
    assertThat(checker.check(0)).hasValueSatisfying(text -> assertThat(text).contains("vault"));
  }

  @Test
  void conservation_recoveredAmounts_countAsStillThere() {
    var checker = checker("alpha.token-conservation");
    var vault = onOrigin().gateway().contracts().stakeVault();
    var emptied = withValue(onOrigin(), vault, value(vault).minus(AMOUNT).orElseThrow());
    appendOrigin(withRecovered(emptied), List.of());
    assertThat(checker.check(0)).isEmpty();
  }

  @Test
  void conservation_escrowWithoutAMessage_isViolated() {
    var checker = checker("alpha.token-conservation");
    appendOrigin(withValue(onOrigin(), pair.addresses().gateway(), AMOUNT), List.of());
    assertThat(checker.check(0)).hasValueSatisfying(text -> assertThat(text).contains("staked"));
  }

  @Test
  void conservation_coinsOfNobody_areViolated() {
    var checker = checker("alpha.token-conservation");
    var side = onAuxiliary();
    var utility = side.utility();
    var coins = utility.coins().withBalance(pair.addresses().coGateway(), AMOUNT);
    appendMetachain(side.withUtility(utility.withCoins(coins)));
    assertThat(checker.check(0))
        .hasValueSatisfying(text -> assertThat(text).contains("co-gateway", "bounties"));
  }

  private InvariantChecker checker(String name) {
    return Invariants.of(pair).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private OriginGatewayState onOrigin() {
    return pair.origin().genesis().state().gateway(0);
  }

  private AuxiliaryGatewayState onAuxiliary() {
    return pair.chain().genesis().state().gateway().orElseThrow().contracts();
  }

  private Uint256 value(Address account) {
    return ledger().balanceOf(account);
  }

  private TokenState ledger() {
    return onOrigin().tokens().token(pair.addresses().valueToken());
  }

  private OriginGatewayState withValue(OriginGatewayState state, Address account, Uint256 amount) {
    var token = pair.addresses().valueToken();
    return state.withTokens(state.tokens().with(token, ledger().withBalance(account, amount)));
  }

  private static MessageBox progressedOutbox() {
    var declared = accepted(MessageBus.declare(MessageBox.empty(9), MESSAGE));
    return accepted(MessageBus.progressOutbox(declared, MESSAGE, SECRET));
  }

  private static MessageBox revokedInbox() {
    return accepted(MessageBus.revokeTargetAfterHalt(MessageBox.empty(9), MESSAGE));
  }

  private static OriginGatewayState withBox(OriginGatewayState state, MessageBox box) {
    var gateway = state.gateway();
    return new OriginGatewayState(
        new GatewayState(
            gateway.contracts(),
            gateway.isActivated(),
            gateway.link(),
            withBox(gateway.base(), box),
            gateway.stakes(),
            gateway.unstakes(),
            gateway.recovered()),
        state.anchor(),
        state.organization(),
        state.tokens());
  }

  private static OriginGatewayState withRecovered(OriginGatewayState state) {
    var gateway = state.gateway();
    return new OriginGatewayState(
        new GatewayState(
            gateway.contracts(),
            gateway.isActivated(),
            gateway.link(),
            gateway.base(),
            gateway.stakes(),
            gateway.unstakes(),
            gateway.recovered().put(Keccak.hash("claim"), AMOUNT)),
        state.anchor(),
        state.organization(),
        state.tokens());
  }

  private static AuxiliaryGatewayState withBox(AuxiliaryGatewayState state, MessageBox box) {
    var side = state.coGateway();
    return new AuxiliaryGatewayState(
        new CoGatewayState(
            side.contracts(),
            side.activation(),
            side.link(),
            withBox(side.base(), box),
            side.mints(),
            side.redeems(),
            side.credits()),
        state.anchor(),
        state.organization(),
        state.utility());
  }

  private static GatewayBaseState withBox(GatewayBaseState base, MessageBox box) {
    return new GatewayBaseState(
        base.address(),
        base.remoteGateway(),
        base.bounty(),
        box,
        base.messages(),
        base.storageRoots(),
        base.provenHeights(),
        base.outboxActive(),
        base.inboxActive());
  }

  private List<Receipt> declared(Direction direction) {
    var operation =
        new ChainOperation.OnGateway(0, new GatewayOperation.RevertStake(MESSAGE.hash()));
    var transaction = pair.origin().append(operation, Address.ZERO, 0, 0);
    var event =
        new IntentDeclared(
            direction, MESSAGE.hash(), Address.ZERO, Uint256.ZERO, Address.ZERO, AMOUNT);
    return List.of(new Receipt(transaction, 0, Optional.empty(), List.of(event)));
  }

  private void appendOrigin(OriginGatewayState state, List<Receipt> receipts) {
    var genesis = pair.origin().genesis();
    pair.origin()
        .append(
            genesis,
            header(genesis),
            0,
            0,
            new BlockBody(receipts, 0, 0, 0, 0),
            genesis.state().withGateway(0, state));
  }

  private void appendMetachain(AuxiliaryGatewayState state) {
    var genesis = pair.chain().genesis();
    var before = genesis.state();
    var after =
        new MetachainState(
            before.contracts(),
            before.finalised(),
            before.included(),
            before.userPrefixes(),
            before.fees(),
            Optional.of(CoGatewayChainState.of(state, List.of())));
    pair.chain().append(genesis, header(genesis), 0, 0, BlockBody.EMPTY, after);
  }

  private SealedHeader header(Block<?> parent) {
    sealed++;
    return new SealedHeader(
        Bytes.EMPTY, Keccak.hash("sealed " + sealed), parent.height() + 1, 1, 0);
  }

  private static MessageBox accepted(Outcome<MessageBox, Hash32> outcome) {
    return ((Outcome.Accepted<MessageBox, Hash32>) outcome).state();
  }
}
