package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mosaiclab.protocol.codec.RecoveryClaim;
import org.mosaiclab.protocol.v0.RepairedPlay.Sent;
import org.mosaiclab.protocol.v0.gateway.Escrow;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Uint256;

/// What holds of a repaired gateway pair after every operation.
final class PairInvariants {
  private PairInvariants() {}

  static void check(RepairedPlay play) {
    checkStatuses(play);
    checkTokens(play);
    checkEscrows(play.stage);
    play.end.ifPresent(end -> checkClaims(play.stage, play.stage.shownAt(end)));
  }

  // After the end only the last committed state of auxiliary counts.
  private static void checkStatuses(RepairedPlay play) {
    var origin = play.stage.origin.gateway().base().box();
    var auxiliary =
        play.end
            .map(end -> play.stage.shownAt(end).box())
            .orElseGet(() -> play.stage.auxiliary.coGateway().base().box());
    play.stakes.forEach(sent -> ofStake(origin, auxiliary, sent).check());
    play.redeems.forEach(sent -> ofRedeem(origin, auxiliary, sent).check());
  }

  static Pair ofStake(MessageBox origin, MessageBox auxiliary, Sent sent) {
    return new Pair(
        origin.status(Side.OUTBOX, sent.hash()), auxiliary.status(Side.INBOX, sent.hash()));
  }

  static Pair ofRedeem(MessageBox origin, MessageBox auxiliary, Sent sent) {
    return new Pair(
        auxiliary.status(Side.OUTBOX, sent.hash()), origin.status(Side.INBOX, sent.hash()));
  }

  record Pair(MessageStatus source, MessageStatus target) {
    void check() {
      assertThat(source.isFinal() && target.isFinal() && source != target).as("%s", this).isFalse();
      assertThat(target).isNotEqualTo(MessageStatus.DECLARED_REVOCATION);
    }

    @Override
    public String toString() {
      return source + "/" + target;
    }
  }

  // Where every token must be, from the statuses of the messages and what was recovered.
  private static void checkTokens(RepairedPlay play) {
    var stage = play.stage;
    var escrowed = sums(play.stakes, sent -> stage.originStatus(Side.OUTBOX, sent.hash()));
    var minted = sums(play.stakes, sent -> stage.auxiliaryStatus(Side.INBOX, sent.hash()));
    var burnt = sums(play.redeems, sent -> stage.auxiliaryStatus(Side.OUTBOX, sent.hash()));
    var unstaked = sums(play.redeems, sent -> stage.originStatus(Side.INBOX, sent.hash()));
    long recovered = sum(stage.origin.gateway().recovered().values());
    assertThat(longOf(stage.value(GatewayStage.VAULT)))
        .isEqualTo(progressed(escrowed) - progressed(unstaked) - recovered);
    assertThat(longOf(stage.value(GatewayStage.GATEWAY))).isEqualTo(open(escrowed));
    assertThat(longOf(stage.utility(GatewayStage.CO_GATEWAY))).isEqualTo(open(burnt));
    var token = stage.auxiliary.utility().token();
    assertThat(longOf(token.totalSupply())).isEqualTo(progressed(minted) - progressed(burnt));
    assertThat(sum(token.ledger().balances().values())).isEqualTo(longOf(token.totalSupply()));
    long funds = longOf(GatewayStage.FUNDS);
    assertThat(sum(stage.origin.tokens().token(GatewayStage.VALUE).balances().values()))
        .isEqualTo(2 * funds);
    assertThat(sum(stage.origin.tokens().token(GatewayStage.BASE).balances().values()))
        .isEqualTo(3 * funds);
    assertThat(sum(stage.auxiliary.utility().coins().balances().values())).isEqualTo(3 * funds);
  }

  private static void checkEscrows(GatewayStage stage) {
    assertThat(longOf(stage.base(GatewayStage.GATEWAY)))
        .isEqualTo(held(stage.origin.gateway().stakes().values()));
    assertThat(longOf(stage.coins(GatewayStage.CO_GATEWAY)))
        .isEqualTo(held(stage.auxiliary.coGateway().redeems().values()));
  }

  private static long held(Iterable<Escrow> escrows) {
    long sum = 0;
    for (var escrow : escrows) {
      sum += longOf(escrow.bounty()) + longOf(escrow.penalty());
    }
    return sum;
  }

  // No balance is paid more than once, whoever asks how often.
  private static void checkClaims(GatewayStage stage, ShownState last) {
    for (var owner : GatewayStage.OWNERS) {
      var claim = new RecoveryClaim(GatewayStage.UTILITY, owner).hash();
      assertThat(longOf(stage.origin.gateway().recovered(claim)))
          .isLessThanOrEqualTo(longOf(last.state().utility().token().ledger().balanceOf(owner)));
    }
  }

  /// After everything was settled while both chains run: what circulates is in the vault, and no
  /// contract holds anything else.
  static void checkSettled(GatewayStage stage) {
    assertThat(stage.value(GatewayStage.VAULT))
        .isEqualTo(stage.auxiliary.utility().token().totalSupply());
    assertThat(stage.value(GatewayStage.GATEWAY)).isEqualTo(Uint256.ZERO);
    assertThat(stage.base(GatewayStage.GATEWAY)).isEqualTo(Uint256.ZERO);
    assertThat(stage.utility(GatewayStage.CO_GATEWAY)).isEqualTo(Uint256.ZERO);
    assertThat(stage.coins(GatewayStage.CO_GATEWAY)).isEqualTo(Uint256.ZERO);
  }

  /// After everything was settled and recovered on origin: nothing is left in any contract, every
  /// owner was paid exactly, and no message that the last state knows is open.
  static void checkHomecoming(GatewayStage stage, ShownState last, RepairedPlay play) {
    assertThat(stage.value(GatewayStage.VAULT)).isEqualTo(Uint256.ZERO);
    assertThat(stage.value(GatewayStage.GATEWAY)).isEqualTo(Uint256.ZERO);
    assertThat(stage.base(GatewayStage.GATEWAY)).isEqualTo(Uint256.ZERO);
    for (var owner : GatewayStage.OWNERS) {
      boolean isContract =
          owner.equals(GatewayStage.CO_GATEWAY) || owner.equals(GatewayStage.UTILITY);
      var claim = new RecoveryClaim(GatewayStage.UTILITY, owner).hash();
      assertThat(stage.origin.gateway().recovered(claim))
          .as("recovered by %s", owner)
          .isEqualTo(
              isContract ? Uint256.ZERO : last.state().utility().token().ledger().balanceOf(owner));
    }
    for (var sent : play.stakes) {
      assertThat(stage.originStatus(Side.OUTBOX, sent.hash()).isFinal()).isTrue();
    }
    for (var sent : play.redeems) {
      boolean isKnown = last.box().status(Side.OUTBOX, sent.hash()) != MessageStatus.UNDECLARED;
      assertThat(stage.originStatus(Side.INBOX, sent.hash()).isFinal()).isEqualTo(isKnown);
    }
  }

  private static Map<MessageStatus, Long> sums(
      List<Sent> all, Function<Sent, MessageStatus> status) {
    var sums = new LinkedHashMap<MessageStatus, Long>();
    all.forEach(sent -> sums.merge(status.apply(sent), longOf(sent.intent().amount()), Long::sum));
    return sums;
  }

  private static long progressed(Map<MessageStatus, Long> sums) {
    return sums.getOrDefault(MessageStatus.PROGRESSED, 0L);
  }

  private static long open(Map<MessageStatus, Long> sums) {
    return sums.getOrDefault(MessageStatus.DECLARED, 0L)
        + sums.getOrDefault(MessageStatus.DECLARED_REVOCATION, 0L);
  }

  private static long sum(Iterable<Uint256> amounts) {
    long sum = 0;
    for (var amount : amounts) {
      sum += longOf(amount);
    }
    return sum;
  }

  private static long longOf(Uint256 amount) {
    return amount.toLong();
  }
}
