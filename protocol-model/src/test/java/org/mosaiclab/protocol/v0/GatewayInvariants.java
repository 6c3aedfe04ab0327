package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mosaiclab.protocol.v0.gateway.Bounty;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What must hold for a gateway pair after every operation: no message makes an illegal step, and
/// every token of both chains is where the statuses of the messages say.
final class GatewayInvariants {
  /// Price 2 for at most 5 of the 200 gas that confirmation and progress measure.
  static final long REWARD = 10;

  private static final Map<MessageStatus, Set<MessageStatus>> SOURCE_STEPS =
      new EnumMap<>(
          Map.of(
              MessageStatus.UNDECLARED, Set.of(MessageStatus.DECLARED),
              MessageStatus.DECLARED,
                  Set.of(MessageStatus.PROGRESSED, MessageStatus.DECLARED_REVOCATION),
              MessageStatus.DECLARED_REVOCATION,
                  Set.of(MessageStatus.PROGRESSED, MessageStatus.REVOKED),
              MessageStatus.PROGRESSED, Set.of(),
              MessageStatus.REVOKED, Set.of()));
  private static final Map<MessageStatus, Set<MessageStatus>> TARGET_STEPS =
      new EnumMap<>(
          Map.of(
              MessageStatus.UNDECLARED, Set.of(MessageStatus.DECLARED),
              MessageStatus.DECLARED, Set.of(MessageStatus.PROGRESSED, MessageStatus.REVOKED),
              MessageStatus.DECLARED_REVOCATION, Set.of(),
              MessageStatus.PROGRESSED, Set.of(),
              MessageStatus.REVOKED, Set.of()));

  /// A declared message and what is known of it.
  static final class Sent {
    final Address sender;
    final Intent intent;
    final Hash32 hash;
    final long bounty;
    MessageStatus source = MessageStatus.UNDECLARED;
    MessageStatus target = MessageStatus.UNDECLARED;
    boolean isPenaltyPaid;

    Sent(Address sender, Intent intent, Hash32 hash, Uint256 bounty) {
      this.sender = sender;
      this.intent = intent;
      this.hash = hash;
      this.bounty = bounty.toLong();
    }

    boolean isOpen() {
      return !source.isFinal();
    }
  }

  private final GatewayStage stage;
  private final BigInteger coins;
  private final List<Sent> stakes = new ArrayList<>();
  private final List<Sent> redeems = new ArrayList<>();

  GatewayInvariants(GatewayStage stage) {
    this.stage = stage;
    this.coins = sum(stage.auxiliary.utility().coins().balances());
  }

  List<Sent> stakes() {
    return stakes;
  }

  List<Sent> redeems() {
    return redeems;
  }

  void check() {
    int steps = 0;
    for (var sent : stakes) {
      steps +=
          follow(
              sent,
              stage.originStatus(Side.OUTBOX, sent.hash),
              stage.auxiliaryStatus(Side.INBOX, sent.hash));
    }
    for (var sent : redeems) {
      steps +=
          follow(
              sent,
              stage.auxiliaryStatus(Side.OUTBOX, sent.hash),
              stage.originStatus(Side.INBOX, sent.hash));
    }
    assertThat(steps).as("messages moved by one operation").isLessThanOrEqualTo(1);
    checkOneOpen(stakes);
    checkOneOpen(redeems);
    checkOrigin(Totals.of(stakes), Totals.of(redeems));
    checkAuxiliary(Totals.of(stakes), Totals.of(redeems));
    checkSupplies();
  }

  private static int follow(Sent sent, MessageStatus source, MessageStatus target) {
    int steps = 0;
    if (source != sent.source) {
      assertThat(SOURCE_STEPS.get(sent.source)).contains(source);
      sent.isPenaltyPaid |= source == MessageStatus.DECLARED_REVOCATION;
      sent.source = source;
      steps++;
    }
    if (target != sent.target) {
      assertThat(TARGET_STEPS.get(sent.target)).contains(target);
      sent.target = target;
      steps++;
    }
    boolean isTorn =
        (source == MessageStatus.PROGRESSED && target == MessageStatus.REVOKED)
            || (source == MessageStatus.REVOKED && target == MessageStatus.PROGRESSED);
    assertThat(isTorn).as("source %s, target %s", source, target).isFalse();
    return steps;
  }

  private static void checkOneOpen(List<Sent> all) {
    assertThat(all.stream().filter(Sent::isOpen).map(sent -> sent.sender).toList())
        .doesNotHaveDuplicates();
  }

  private record Totals(
      long escrowed,
      long bounties,
      long released,
      long received,
      long rewards,
      long earned,
      long burnt) {
    static Totals of(List<Sent> all) {
      long escrowed = 0;
      long bounties = 0;
      long released = 0;
      long received = 0;
      long rewards = 0;
      long earned = 0;
      long burnt = 0;
      for (var sent : all) {
        long amount = sent.intent.amount().toLong();
        burnt += sent.isPenaltyPaid ? penalty(sent.bounty) : 0;
        received += sent.target == MessageStatus.PROGRESSED ? amount : 0;
        rewards += sent.target == MessageStatus.PROGRESSED ? REWARD : 0;
        switch (sent.source) {
          case UNDECLARED -> throw new AssertionError("declared message lost");
          case DECLARED, DECLARED_REVOCATION -> {
            escrowed += amount;
            bounties += sent.bounty;
          }
          case PROGRESSED -> {
            released += amount;
            earned += sent.bounty;
          }
          case REVOKED -> burnt += sent.bounty;
        }
      }
      return new Totals(escrowed, bounties, released, received, rewards, earned, burnt);
    }

    private static long penalty(long bounty) {
      return Bounty.computePenalty(Scene.uint(bounty)).orElseThrow().toLong();
    }
  }

  private void checkOrigin(Totals staked, Totals redeemed) {
    assertThat(stage.value(GatewayStage.GATEWAY)).isEqualTo(Scene.uint(staked.escrowed));
    assertThat(stage.value(GatewayStage.VAULT))
        .isEqualTo(Scene.uint(staked.released - redeemed.received));
    assertThat(stage.value(GatewayStage.FACILITATOR)).isEqualTo(Scene.uint(redeemed.rewards));
    assertThat(stage.base(GatewayStage.GATEWAY)).isEqualTo(Scene.uint(staked.bounties));
    assertThat(stage.base(GatewayStage.FACILITATOR)).isEqualTo(Scene.uint(staked.earned));
    assertThat(stage.base(GatewayStage.BURNER)).isEqualTo(Scene.uint(staked.burnt));
  }

  private void checkAuxiliary(Totals staked, Totals redeemed) {
    var token = stage.auxiliary.utility().token();
    assertThat(token.totalSupply()).isEqualTo(Scene.uint(staked.received - redeemed.released));
    assertThat(stage.utility(GatewayStage.CO_GATEWAY)).isEqualTo(Scene.uint(redeemed.escrowed));
    assertThat(stage.coins(GatewayStage.CO_GATEWAY)).isEqualTo(Scene.uint(redeemed.bounties));
    assertThat(stage.coins(GatewayStage.BURNER)).isEqualTo(Scene.uint(redeemed.burnt));
    switch (token.kind()) {
      case UtilityTokenState.Kind.Plain() -> {
        assertThat(stage.utility(GatewayStage.FACILITATOR)).isEqualTo(Scene.uint(staked.rewards));
        assertThat(stage.coins(GatewayStage.FACILITATOR)).isEqualTo(Scene.uint(redeemed.earned));
      }
      case UtilityTokenState.Kind.Prime(var _) -> {
        // Tokens parked in the contract are the coins in circulation.
        assertThat(stage.coins(GatewayStage.UTILITY).plus(stage.utility(GatewayStage.UTILITY)))
            .contains(OstPrime.TOKENS_MAX);
        assertThat(stage.coins(GatewayStage.FACILITATOR))
            .isEqualTo(Scene.uint(redeemed.earned + staked.rewards));
      }
    }
  }

  private void checkSupplies() {
    var twice = GatewayStage.FUNDS.value().multiply(BigInteger.TWO);
    var token = stage.auxiliary.utility().token();
    assertThat(sum(stage.origin.tokens().token(GatewayStage.VALUE).balances())).isEqualTo(twice);
    assertThat(sum(stage.origin.tokens().token(GatewayStage.BASE).balances())).isEqualTo(twice);
    assertThat(sum(stage.auxiliary.utility().coins().balances())).isEqualTo(coins);
    assertThat(sum(token.ledger().balances())).isEqualTo(token.totalSupply().value());
  }

  private static BigInteger sum(io.vavr.collection.Map<Address, Uint256> balances) {
    var sum = BigInteger.ZERO;
    for (var balance : balances.values()) {
      sum = sum.add(balance.value());
    }
    return sum;
  }
}
