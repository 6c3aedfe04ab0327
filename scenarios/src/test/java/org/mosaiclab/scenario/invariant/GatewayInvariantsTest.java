package org.mosaiclab.scenario.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.SourceProgressed;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.TargetProgressed;
import org.mosaiclab.protocol.v0.gateway.GatewayRepairEvent.Recovered;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// The invariants of gateway pairs on chains that break them, and on chains that go back.
class GatewayInvariantsTest {
  private static final String SMALL =
      """
      seed: 1
      duration: 1m
      profile: paper
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
  private static final IntentDeclared STAKE = declared(Direction.STAKE);
  private static final IntentDeclared REDEEM = declared(Direction.REDEEM);

  private final PairChains chains =
      new PairChains(
          SimulationBuilder.build(spec(), 0, engine -> engine)
              .metachains()
              .getFirst()
              .gateway()
              .orElseThrow());
  private final OriginGatewayState gateway = PairChains.gateway(chains.origin());
  private final AuxiliaryGatewayState coGateway = PairChains.coGateway(chains.metachain());
  private final Address vault = gateway.gateway().contracts().stakeVault();
  private final InvariantChecker atomicity = checker("alpha.transfer-atomicity");
  private final InvariantChecker conservation = checker("alpha.token-conservation");

  private static ScenarioSpec spec() {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", List.of());
    return ((ReadResult.Ok) read).spec();
  }

  private InvariantChecker checker(String name) {
    return Invariants.of(chains.pair()).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void atomicity_progressedHereRevokedThere_isViolated() {
    var origin =
        chains.origin(
            chains.origin(), PairChains.withBox(gateway, progressedOutbox()), STAKE, left());
    assertThat(atomicity.check(0)).isEmpty();
    chains.metachain(
        chains.metachain(),
        origin,
        PairChains.withBox(coGateway, revokedInbox()),
        recoveredStake());
    assertThat(atomicity.check(0))
        .hasValueSatisfying(
            text ->
                assertThat(text).contains("STAKE", "PROGRESSED on its source", "REVOKED on its"));
  }

  @Test
  void conservation_stakeThatHasLeft_isUnderWay() {
    chains.origin(
        chains.origin(), PairChains.withBox(vaultWith(AMOUNT), progressedOutbox()), STAKE, left());
    assertThat(conservation.check(0)).isEmpty();
  }

  @Test
  void conservation_vaultThatGrowsByItself_isViolated() {
    chains.origin(chains.origin(), vaultWith(AMOUNT));
    assertThat(conservation.check(0))
        .hasValueSatisfying(text -> assertThat(text).contains("vault"));
  }

  @Test
  void conservation_mintOfAStakeThatWasNeverDeclared_isViolated() {
    chains.metachain(chains.metachain(), chains.origin(), minted(), STAKE, arrived());
    assertThat(conservation.check(0))
        .hasValueSatisfying(
            text -> assertThat(text).contains("STAKE", "UNDECLARED on its source", "both chains"));
  }

  @Test
  void conservation_mintOfAStakeThatOriginHasReverted_isVoidUntilItIsCommitted() {
    var lost = chains.origin(chains.origin(), PairChains.withBox(gateway, declaredBox()), STAKE);
    var mint = chains.metachain(chains.metachain(), lost, minted(), arrived());
    assertThat(conservation.check(0)).isEmpty();
    var winning = chains.origin(chains.origin(chains.origin(), gateway), gateway);
    assertThat(conservation.check(0)).isEmpty();
    chains.committing(winning, mint);
    assertThat(conservation.check(0))
        .hasValueSatisfying(
            text -> assertThat(text).contains("UNDECLARED on its source", "both chains"));
  }

  @Test
  void conservation_mintThatOriginReverts_isVoidInFavourOfTheCommittedStateAfterAHalt() {
    var lost = chains.origin(chains.origin(), PairChains.withBox(gateway, declaredBox()), STAKE);
    chains.metachain(chains.metachain(), lost, minted(), arrived());
    assertThat(conservation.check(0)).isEmpty();
    chains.halting(chains.origin(chains.origin(), gateway));
    assertThat(conservation.check(0)).isEmpty();
  }

  @Test
  void conservation_stakeRefundedAfterAHalt_countsAgainstTheCommittedState() {
    var declared =
        chains.origin(chains.origin(), PairChains.withBox(gateway, declaredBox()), STAKE);
    chains.metachain(chains.metachain(), declared, minted(), arrived());
    var halted = chains.halting(declared);
    assertThat(conservation.check(0)).isEmpty();
    chains.origin(halted, PairChains.withBox(gateway, revokedOutbox()), recoveredStake());
    assertThat(conservation.check(0)).isEmpty();
  }

  // The old checker forgot a redeem that had ended on both chains, and missed it when origin took
  // its payment back: "vault holds more than circulates".
  @Test
  void conservation_settledRedeemWhosePaymentIsReverted_isUnderWayAgain() {
    var redeemed = redeemCommitted();
    var paid = chains.origin(redeemed, paid(gateway), arrivedOnOrigin());
    assertThat(conservation.check(0)).isEmpty();
    chains.metachain(
        chains.pair().chain().block(1), paid, PairChains.coGateway(chains.pair().chain().block(1)));
    assertThat(conservation.check(0)).isEmpty();
    var unpaid = chains.origin(chains.origin(redeemed, gateway), gateway);
    assertThat(conservation.check(0)).isEmpty();
    chains.origin(unpaid, paid(gateway), arrivedOnOrigin());
    assertThat(conservation.check(0)).isEmpty();
  }

  @Test
  void conservation_paymentThatIsRevertedWhileTheVaultStaysEmpty_isViolated() {
    var redeemed = redeemCommitted();
    chains.origin(redeemed, paid(gateway), arrivedOnOrigin());
    assertThat(conservation.check(0)).isEmpty();
    chains.origin(chains.origin(redeemed, gateway), vaultWith(Uint256.ZERO, AMOUNT));
    assertThat(conservation.check(0))
        .hasValueSatisfying(text -> assertThat(text).contains("1000 is under way"));
  }

  // A block of the meta-chain that has let the amount of a redeem go, and its commit.
  private Block<OriginChainState> redeemCommitted() {
    var burnt =
        PairChains.withSupply(
            PairChains.withBox(coGateway, progressedOutbox()),
            supply -> supply.minus(AMOUNT).orElseThrow());
    var redeemed =
        chains.metachain(chains.metachain(), chains.origin(), burnt, REDEEM, leftAuxiliary());
    return chains.committing(chains.origin(), redeemed);
  }

  @Test
  void conservation_recoveredAmounts_countAsStillThere() {
    recover(Uint256.ZERO, owner());
    assertThat(conservation.check(0)).isEmpty();
  }

  @Test
  void conservation_moreRecoveredThanOwned_isViolated() {
    recover(Uint256.ZERO, Address.ZERO);
    assertThat(conservation.check(0))
        .hasValueSatisfying(text -> assertThat(text).contains("has recovered 1000", "owned 0"));
  }

  private void recover(Uint256 more, Address account) {
    var claim = Keccak.hash("claim");
    var emptied = PairChains.withRecovered(vaultWith(more, AMOUNT), claim, AMOUNT);
    chains.origin(chains.halting(chains.origin()), emptied, new Recovered(claim, account, AMOUNT));
  }

  @Test
  void conservation_escrowWithoutAMessage_isViolated() {
    chains.origin(
        chains.origin(), chains.withValue(gateway, chains.pair().addresses().gateway(), AMOUNT));
    assertThat(conservation.check(0))
        .hasValueSatisfying(text -> assertThat(text).contains("staked"));
  }

  @Test
  void conservation_coinsOfNobody_areViolated() {
    var utility = coGateway.utility();
    var coins = utility.coins().withBalance(chains.pair().addresses().coGateway(), AMOUNT);
    chains.metachain(
        chains.metachain(), chains.origin(), coGateway.withUtility(utility.withCoins(coins)));
    assertThat(conservation.check(0))
        .hasValueSatisfying(text -> assertThat(text).contains("co-gateway", "bounties"));
  }

  private Address owner() {
    return chains.pair().addresses().users().getFirst().address();
  }

  private OriginGatewayState vaultWith(Uint256 more) {
    return vaultWith(more, Uint256.ZERO);
  }

  private OriginGatewayState vaultWith(Uint256 more, Uint256 less) {
    var held = chains.value(gateway, vault).plus(more).orElseThrow().minus(less).orElseThrow();
    return chains.withValue(gateway, vault, held);
  }

  private AuxiliaryGatewayState minted() {
    return PairChains.withSupply(
        PairChains.withBox(coGateway, progressedInbox()),
        supply -> supply.plus(AMOUNT).orElseThrow());
  }

  private OriginGatewayState paid(OriginGatewayState state) {
    return PairChains.withBox(
        chains.withValue(state, vault, chains.value(state, vault).minus(AMOUNT).orElseThrow()),
        progressedInbox());
  }

  private static IntentDeclared declared(Direction direction) {
    return new IntentDeclared(
        direction, MESSAGE.hash(), Address.ZERO, Uint256.ZERO, Address.ZERO, AMOUNT);
  }

  private static SourceProgressed left() {
    return left(Direction.STAKE);
  }

  private static SourceProgressed leftAuxiliary() {
    return left(Direction.REDEEM);
  }

  private static SourceProgressed left(Direction direction) {
    return new SourceProgressed(
        direction, MESSAGE.hash(), Address.ZERO, Uint256.ZERO, AMOUNT, false, SECRET);
  }

  private static TargetProgressed arrived() {
    return arrived(Direction.STAKE);
  }

  private static TargetProgressed arrivedOnOrigin() {
    return arrived(Direction.REDEEM);
  }

  private static TargetProgressed arrived(Direction direction) {
    return new TargetProgressed(
        direction,
        MESSAGE.hash(),
        Address.ZERO,
        Address.ZERO,
        AMOUNT,
        AMOUNT,
        Uint256.ZERO,
        false,
        SECRET);
  }

  private static Recovered recoveredStake() {
    return new Recovered(MESSAGE.hash(), Address.ZERO, AMOUNT);
  }

  private static MessageBox declaredBox() {
    return accepted(MessageBus.declare(MessageBox.empty(9), MESSAGE));
  }

  private static MessageBox progressedOutbox() {
    return accepted(MessageBus.progressOutbox(declaredBox(), MESSAGE, SECRET));
  }

  private static MessageBox revokedOutbox() {
    return accepted(MessageBus.revokeSourceAfterHalt(declaredBox(), MESSAGE));
  }

  private static MessageBox progressedInbox() {
    var inbox = HashMap.of(MESSAGE.hash(), MessageStatus.PROGRESSED);
    return new MessageBox(9, HashMap.empty(), inbox, ContractStorage.EMPTY);
  }

  private static MessageBox revokedInbox() {
    return accepted(MessageBus.revokeTargetAfterHalt(MessageBox.empty(9), MESSAGE));
  }

  private static MessageBox accepted(Outcome<MessageBox, Hash32> outcome) {
    return ((Outcome.Accepted<MessageBox, Hash32>) outcome).state();
  }
}
