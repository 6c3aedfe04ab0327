package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.v0.GatewayInvariants.Sent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Random operations on a gateway pair with real proofs between the chains, sensible ones and
/// senseless ones mixed. What is sent about one message is [GatewayMoves]' to choose, what the
/// organisation and the owners of tokens do [GatewaySideshow]'s.
final class GatewayEpisode {
  static final List<Address> USERS =
      Stream.concat(
              Stream.of(GatewayStage.ALICE, GatewayStage.BOB),
              IntStream.range(90, 94).mapToObj(Scene::address))
          .toList();
  private static final int FINGERPRINT_EVERY = 25;
  private static final Uint256 SHARE = Scene.uint(50_000);

  final GatewayStage stage;
  final SplittableRandom random;
  final GatewayInvariants invariants;
  final List<Uint256> originHeights = new ArrayList<>();
  final List<Uint256> auxiliaryHeights = new ArrayList<>();
  private final OperationCounts counts;
  private final GatewayMoves moves;
  private final GatewaySideshow sideshow;

  GatewayEpisode(UtilityTokenState.Kind kind, SplittableRandom random, OperationCounts counts) {
    this.stage = new GatewayStage(kind);
    this.random = random;
    this.counts = counts;
    endow();
    if (kind instanceof UtilityTokenState.Kind.Prime) {
      stage.fill(GatewayStage.OWNER, OstPrime.TOKENS_MAX);
      GatewayStage.require(
          stage.onAuxiliary(
              GatewayStage.OWNER, new GatewayOperation.InitializePrime(OstPrime.TOKENS_MAX)));
    }
    this.invariants = new GatewayInvariants(stage);
    this.moves = new GatewayMoves(this);
    this.sideshow = new GatewaySideshow(this);
  }

  // Alice shares with those who have nothing.
  private void endow() {
    for (var user : USERS.subList(2, USERS.size())) {
      stage.fill(user, SHARE);
      for (var token : List.of(GatewayStage.VALUE, GatewayStage.BASE)) {
        GatewayStage.require(
            stage.onOrigin(GatewayStage.ALICE, new GatewayOperation.Transfer(token, user, SHARE)));
        GatewayStage.require(
            stage.onOrigin(
                user,
                new GatewayOperation.Approve(token, GatewayStage.GATEWAY, GatewayStage.FUNDS)));
      }
      GatewayStage.require(
          stage.onAuxiliary(
              user,
              new GatewayOperation.ApproveUtility(GatewayStage.CO_GATEWAY, GatewayStage.FUNDS)));
    }
  }

  void play(int steps) {
    showOrigin();
    showAuxiliary();
    for (int i = 0; i < steps; i++) {
      var origin = stage.origin;
      var auxiliary = stage.auxiliary;
      boolean isSampled = i % FINGERPRINT_EVERY == 0;
      int fingerprint = isSampled ? origin.hashCode() + auxiliary.hashCode() : 0;
      step();
      if (isSampled) {
        assertThat(origin.hashCode() + auxiliary.hashCode())
            .as("old states")
            .isEqualTo(fingerprint);
      }
    }
  }

  private void step() {
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> stake();
      case 3, 4, 5 -> redeem();
      case 6, 7, 8, 9, 10, 11, 12, 13 -> moves.moveStake();
      case 14, 15, 16, 17, 18, 19, 20 -> moves.moveRedeem();
      case 21, 22 -> sideshow.onTokens();
      default -> sideshow.byTheOrganisation();
    }
  }

  boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  Address user() {
    return USERS.get(random.nextInt(USERS.size()));
  }

  // An operation of one chain never touches the other, and a refused one nothing.
  String onOrigin(Address caller, GatewayOperation.OnOrigin operation) {
    var origin = stage.origin;
    var auxiliary = stage.auxiliary;
    var verdict = stage.onOrigin(caller, operation);
    counts.add("OriginGateway", operation.getClass().getSimpleName(), verdict);
    assertThat(stage.auxiliary).isSameAs(auxiliary);
    if (!verdict.equals(OperationCounts.ACCEPTED)) {
      assertThat(stage.origin).as("after %s", verdict).isSameAs(origin);
    }
    return verdict;
  }

  String onAuxiliary(Address caller, GatewayOperation.OnAuxiliary operation) {
    var origin = stage.origin;
    var auxiliary = stage.auxiliary;
    var verdict = stage.onAuxiliary(caller, operation);
    counts.add("AuxiliaryGateway", operation.getClass().getSimpleName(), verdict);
    assertThat(stage.origin).isSameAs(origin);
    if (!verdict.equals(OperationCounts.ACCEPTED)) {
      assertThat(stage.auxiliary).as("after %s", verdict).isSameAs(auxiliary);
    }
    return verdict;
  }

  /// Shows the other chain what a chain is like now; both are accepted.
  void showOrigin() {
    originHeights.add(stage.showOrigin());
    counts.add("AuxiliaryGateway", "AnchorStateRoot", OperationCounts.ACCEPTED);
    counts.add("AuxiliaryGateway", "ProveGateway", OperationCounts.ACCEPTED);
    invariants.check();
  }

  void showAuxiliary() {
    auxiliaryHeights.add(stage.showAuxiliary());
    counts.add("OriginGateway", "AnchorStateRoot", OperationCounts.ACCEPTED);
    counts.add("OriginGateway", "ProveGateway", OperationCounts.ACCEPTED);
    invariants.check();
  }

  private void stake() {
    var sender = free(invariants.stakes());
    var base = stage.origin.gateway().base();
    var intent = intent(base.nonce(Side.OUTBOX, sender), 100);
    var verdict = onOrigin(sender, new GatewayOperation.Stake(intent));
    if (verdict.equals(OperationCounts.ACCEPTED)) {
      var hash = GatewayStage.stakeHash(sender, intent);
      invariants.stakes().add(new Sent(sender, intent, hash, base.bounty().current()));
    }
    invariants.check();
  }

  private void redeem() {
    var sender = free(invariants.redeems());
    int owned = (int) stage.utility(sender).toLong();
    if (owned == 0 && !oneIn(12)) {
      moves.moveStake();
      return;
    }
    var base = stage.auxiliary.coGateway().base();
    var bounty = base.bounty().current();
    var intent = intent(base.nonce(Side.OUTBOX, sender), Math.max(1, owned - 10));
    var value = oneIn(12) ? Scene.uint(3) : bounty;
    var verdict = onAuxiliary(sender, new GatewayOperation.Redeem(intent, value));
    if (verdict.equals(OperationCounts.ACCEPTED)) {
      var hash = GatewayStage.redeemHash(sender, intent);
      invariants.redeems().add(new Sent(sender, intent, hash, bounty));
    }
    invariants.check();
  }

  // Mostly somebody without an open message in that direction.
  private Address free(List<Sent> all) {
    var user = user();
    for (int i = 0; i < 4 && isBusy(all, user); i++) {
      user = user();
    }
    return user;
  }

  private static boolean isBusy(List<Sent> all, Address user) {
    return all.stream().anyMatch(sent -> sent.sender.equals(user) && sent.isOpen());
  }

  // Seldom an amount that the reward eats up, nobody as beneficiary, or a wrong nonce.
  private Intent intent(Uint256 nonce, int amountMax) {
    long amount = oneIn(12) ? random.nextInt(12) : 11 + random.nextInt(amountMax);
    return GatewayStage.intent(
        amount,
        oneIn(24) ? Address.ZERO : user(),
        oneIn(24) ? nonce.plus(Uint256.ONE).orElseThrow() : nonce);
  }
}
