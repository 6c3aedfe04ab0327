package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Map;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.mosaiclab.protocol.v0.composer.PoolState;
import org.mosaiclab.protocol.v0.composer.RequestTerms;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Where every token must be while pools and gateways are at work, told from requests and statuses
/// of messages alone.
final class PoolBooks {
  /// A message that a proxy has sent.
  record Sent(Address owner, Address proxy, Intent intent, Hash32 hash) {}

  final List<Sent> stakes = new ArrayList<>();
  final List<Sent> redeems = new ArrayList<>();
  long takenFromStakerProxies;
  long takenFromRedeemerProxies;
  private final java.util.Map<Hash32, Long> amounts = new LinkedHashMap<>();
  private final PoolStage stage;
  private final GatewayStage gateways;
  private final long minted;
  private final List<Long> sums;

  /// @param stage where no message is open
  PoolBooks(PoolStage stage) {
    this.stage = stage;
    this.gateways = stage.gateways;
    this.minted = gateways.value(GatewayStage.VAULT).toLong();
    this.sums = sums();
  }

  /// Notes what a request is about that may be accepted.
  void note(Address account, RequestTerms terms, Address gateway) {
    amounts.put(terms.stakeHash(PoolStage.STAKE_POOL, account, gateway), terms.amount().toLong());
    amounts.put(terms.redeemHash(PoolStage.REDEEM_POOL, account, gateway), terms.amount().toLong());
  }

  void check() {
    assertThat(sums()).as("all there is").isEqualTo(sums);
    checkOrigin();
    checkAuxiliary();
    assertThat(sum(gateways.auxiliary.utility().token().ledger().balances()))
        .isEqualTo(gateways.auxiliary.utility().token().totalSupply().toLong());
  }

  private void checkOrigin() {
    var pool = stage.stakes.pool();
    ToLongFunction<Address> value = account -> gateways.value(account).toLong();
    Function<Sent, MessageStatus> status = sent -> gateways.originStatus(Side.OUTBOX, sent.hash);
    assertThat(value.applyAsLong(PoolStage.STAKE_POOL))
        .isEqualTo(pending(pool, GatewayStage.VALUE));
    assertThat(gateways.origin.tokens().token(PoolStage.JUNK).balanceOf(PoolStage.STAKE_POOL))
        .isEqualTo(Scene.uint(pending(pool, PoolStage.JUNK)));
    assertThat(value.applyAsLong(GatewayStage.GATEWAY)).isEqualTo(open(stakes, status));
    assertThat(value.applyAsLong(GatewayStage.VAULT))
        .isEqualTo(
            minted
                + in(stakes, status, MessageStatus.PROGRESSED)
                - in(redeems, this::unstaked, MessageStatus.PROGRESSED));
    assertThat(overProxies(stakes, value))
        .isEqualTo(in(stakes, status, MessageStatus.REVOKED) - takenFromStakerProxies);
    assertThat(gateways.base(GatewayStage.GATEWAY).toLong())
        .isEqualTo(bounties(gateways.origin.gateway().stakes().size()));
    assertThat(gateways.base(PoolStage.STAKE_POOL)).isEqualTo(Uint256.ZERO);
    assertThat(overProxies(stakes, proxy -> gateways.base(proxy).toLong())).isZero();
  }

  private void checkAuxiliary() {
    var pool = stage.redeems.pool();
    var utility = gateways.auxiliary.utility();
    ToLongFunction<Address> tokens = account -> gateways.utility(account).toLong();
    Function<Sent, MessageStatus> status = sent -> gateways.auxiliaryStatus(Side.OUTBOX, sent.hash);
    assertThat(tokens.applyAsLong(PoolStage.REDEEM_POOL))
        .isEqualTo(pending(pool, GatewayStage.UTILITY));
    assertThat(stage.redeems.foreignTokens().token(PoolStage.JUNK).balanceOf(PoolStage.REDEEM_POOL))
        .isEqualTo(Scene.uint(pending(pool, PoolStage.JUNK)));
    assertThat(tokens.applyAsLong(GatewayStage.CO_GATEWAY)).isEqualTo(open(redeems, status));
    assertThat(utility.token().totalSupply().toLong())
        .isEqualTo(
            minted
                + in(stakes, this::minted, MessageStatus.PROGRESSED)
                - in(redeems, status, MessageStatus.PROGRESSED));
    assertThat(overProxies(redeems, tokens))
        .isEqualTo(in(redeems, status, MessageStatus.REVOKED) - takenFromRedeemerProxies);
    assertThat(gateways.coins(GatewayStage.CO_GATEWAY).toLong())
        .isEqualTo(bounties(gateways.auxiliary.coGateway().redeems().size()));
    assertThat(gateways.coins(PoolStage.REDEEM_POOL)).isEqualTo(Uint256.ZERO);
    assertThat(overProxies(redeems, proxy -> gateways.coins(proxy).toLong())).isZero();
  }

  /// @return how many messages have that status on their source
  long countOf(MessageStatus status) {
    return stakes.stream()
            .filter(sent -> gateways.originStatus(Side.OUTBOX, sent.hash) == status)
            .count()
        + redeems.stream()
            .filter(sent -> gateways.auxiliaryStatus(Side.OUTBOX, sent.hash) == status)
            .count();
  }

  private MessageStatus minted(Sent sent) {
    return gateways.auxiliaryStatus(Side.INBOX, sent.hash);
  }

  private MessageStatus unstaked(Sent sent) {
    return gateways.originStatus(Side.INBOX, sent.hash);
  }

  private static long bounties(int count) {
    return GatewayStage.BOUNTY.toLong() * count;
  }

  private long pending(PoolState pool, Address token) {
    long sum = 0;
    for (var request : pool.requests().values()) {
      sum += request.token().equals(token) ? amounts.getOrDefault(request.hash(), 0L) : 0;
    }
    return sum;
  }

  private static long open(List<Sent> all, Function<Sent, MessageStatus> status) {
    return in(all, status, MessageStatus.DECLARED)
        + in(all, status, MessageStatus.DECLARED_REVOCATION);
  }

  private static long in(
      List<Sent> all, Function<Sent, MessageStatus> status, MessageStatus wanted) {
    return all.stream()
        .filter(sent -> status.apply(sent) == wanted)
        .mapToLong(sent -> sent.intent.amount().toLong())
        .sum();
  }

  private static long overProxies(List<Sent> all, ToLongFunction<Address> balance) {
    return all.stream().map(Sent::proxy).distinct().mapToLong(balance).sum();
  }

  private List<Long> sums() {
    var tokens = gateways.origin.tokens();
    return List.of(
        sum(tokens.token(GatewayStage.VALUE).balances()),
        sum(tokens.token(GatewayStage.BASE).balances()),
        sum(tokens.token(PoolStage.JUNK).balances()),
        sum(stage.redeems.foreignTokens().token(PoolStage.JUNK).balances()),
        sum(gateways.auxiliary.utility().coins().balances()));
  }

  private static long sum(Map<Address, Uint256> balances) {
    long sum = 0;
    for (var balance : balances.values()) {
      sum += balance.toLong();
    }
    return sum;
  }
}
