package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.PoolStage.HOSTILE;
import static org.mosaiclab.protocol.v0.PoolStage.JUNK;
import static org.mosaiclab.protocol.v0.PoolStage.LOCK;
import static org.mosaiclab.protocol.v0.PoolStage.MALLORY;
import static org.mosaiclab.protocol.v0.PoolStage.WORKER;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.composer.PoolOperation;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptRedeemRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptStakeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.DestructProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RejectRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.Request;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevokeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.TransferFromProxy;
import org.mosaiclab.protocol.v0.composer.PoolState;
import org.mosaiclab.protocol.v0.composer.RequestTerms;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Random moves of users, a worker and Mallory at the pools, sensible ones and senseless ones
/// mixed; what happens to their messages is left to [PoolMessageMoves].
///
/// Mallory's gateway exchanges its token only where ISS-20 is repaired: as built that is theft.
final class PoolMoves {
  static final List<Address> USERS = List.of(ALICE, BOB);

  /// A request that somebody has made.
  private record Asked(Address account, RequestTerms terms, Address gateway) {}

  private final PoolStage stage;
  private final PoolBooks books;
  private final SplittableRandom random;
  private final PoolMessageMoves messages;
  private final List<Asked> stakes = new ArrayList<>();
  private final List<Asked> redeems = new ArrayList<>();

  PoolMoves(PoolStage stage, PoolBooks books, SplittableRandom random) {
    this.stage = stage;
    this.books = books;
    this.random = random;
    this.messages = new PoolMessageMoves(stage, books, random);
    stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
    stage.poseOnAuxiliary(JUNK, Uint256.ZERO);
  }

  /// @return the verdict on the move
  String next() {
    return switch (random.nextInt(60)) {
      case 0, 1, 2 -> requestStake();
      case 3, 4, 5 -> requestRedeem();
      case 6, 7, 8, 9 ->
          stakes.isEmpty() ? "nothing" : acceptStake(pick(stakes, stage.stakes.pool()));
      case 10, 11, 12, 13 ->
          redeems.isEmpty() ? "nothing" : acceptRedeem(pick(redeems, stage.redeems.pool()));
      case 14, 15 ->
          stakes.isEmpty() ? "nothing" : endStakeRequest(pick(stakes, stage.stakes.pool()));
      case 16, 17 ->
          redeems.isEmpty() ? "nothing" : endRedeemRequest(pick(redeems, stage.redeems.pool()));
      case 18, 19, 20 -> atStakerProxy(user());
      case 21, 22, 23 -> atRedeemerProxy(user());
      case 24, 25 -> random.nextBoolean() ? exchangeTokens() : reenter();
      default -> messages.next();
    };
  }

  private Address user() {
    return USERS.get(random.nextInt(USERS.size()));
  }

  private boolean seldom() {
    return random.nextInt(10) == 0;
  }

  // Mostly one that is still pending.
  private Asked pick(List<Asked> all, PoolState pool) {
    var pending = all.stream().filter(asked -> isPending(asked, pool)).toList();
    var from = pending.isEmpty() || seldom() ? all : pending;
    return from.get(from.size() - 1 - random.nextInt(Math.min(4, from.size())));
  }

  private static boolean isPending(Asked asked, PoolState pool) {
    var requester = new PoolState.Requester(asked.account, asked.gateway);
    return pool.isPending(
            requester, asked.terms.stakeHash(PoolStage.STAKE_POOL, asked.account, asked.gateway))
        || pool.isPending(
            requester, asked.terms.redeemHash(PoolStage.REDEEM_POOL, asked.account, asked.gateway));
  }

  // Seldom an amount of zero or one that the reward eats up, no beneficiary, a wrong nonce.
  private RequestTerms terms(Uint256 nonce) {
    long amount = seldom() ? random.nextInt(12) : 11 + random.nextInt(400);
    var beneficiary = seldom() ? Address.ZERO : user();
    return PoolStage.terms(amount, beneficiary, seldom() ? 99 : nonce.toLong());
  }

  private String requestStake() {
    boolean isHostile = random.nextInt(4) == 0;
    var account = isHostile ? MALLORY : user();
    var gateway = isHostile ? HOSTILE : GATEWAY;
    var proxy = stage.stakerProxy(account);
    var nonce =
        isHostile ? Uint256.ZERO : stage.gateways.origin.gateway().base().nonce(Side.OUTBOX, proxy);
    var asked = new Asked(account, terms(nonce), gateway);
    books.note(account, asked.terms, gateway);
    var verdict = stage.onOrigin(account, new Request(asked.terms, gateway));
    if (verdict.equals("accepted")) stakes.add(asked);
    return verdict;
  }

  private String requestRedeem() {
    boolean isHostile = random.nextInt(4) == 0;
    var account = isHostile ? MALLORY : user();
    var gateway = isHostile ? HOSTILE : CO_GATEWAY;
    var proxy = stage.redeemerProxy(account);
    var nonce =
        isHostile
            ? Uint256.ZERO
            : stage.gateways.auxiliary.coGateway().base().nonce(Side.OUTBOX, proxy);
    var asked = new Asked(account, terms(nonce), gateway);
    books.note(account, asked.terms, gateway);
    var verdict = stage.onAuxiliary(account, new Request(asked.terms, gateway));
    if (verdict.equals("accepted")) redeems.add(asked);
    return verdict;
  }

  private String acceptStake(Asked asked) {
    var proxy = stage.stakerProxy(asked.account);
    var verdict =
        stage.onOrigin(
            seldom() ? BOB : WORKER,
            new AcceptStakeRequest(asked.terms, asked.account, asked.gateway, LOCK));
    if (verdict.equals("accepted") && asked.gateway.equals(GATEWAY)) {
      var intent = asked.terms.under(LOCK);
      var hash = GatewayStage.stakeHash(proxy, intent);
      books.stakes.add(new PoolBooks.Sent(asked.account, proxy, intent, hash));
    }
    return verdict;
  }

  private String acceptRedeem(Asked asked) {
    var proxy = stage.redeemerProxy(asked.account);
    boolean isGenuine = asked.gateway.equals(CO_GATEWAY);
    var bounty = isGenuine != seldom() ? BOUNTY : Uint256.ZERO;
    var verdict =
        stage.onAuxiliary(
            seldom() ? BOB : WORKER,
            new AcceptRedeemRequest(asked.terms, asked.account, asked.gateway, LOCK, bounty));
    if (verdict.equals("accepted") && isGenuine) {
      var intent = asked.terms.under(LOCK);
      var hash = GatewayStage.redeemHash(proxy, intent);
      books.redeems.add(new PoolBooks.Sent(asked.account, proxy, intent, hash));
    }
    return verdict;
  }

  private String endStakeRequest(Asked asked) {
    return random.nextBoolean()
        ? stage.onOrigin(asked.account, new RevokeRequest(asked.terms, asked.gateway))
        : stage.onOrigin(WORKER, new RejectRequest(asked.terms, asked.account, asked.gateway));
  }

  private String endRedeemRequest(Asked asked) {
    return random.nextBoolean()
        ? stage.onAuxiliary(asked.account, new RevokeRequest(asked.terms, asked.gateway))
        : stage.onAuxiliary(WORKER, new RejectRequest(asked.terms, asked.account, asked.gateway));
  }

  private String atStakerProxy(Address owner) {
    if (random.nextInt(3) == 0) return stage.onOrigin(owner, new DestructProxy());
    var proxy = stage.stakerProxy(owner);
    var amount = seldom() ? Scene.uint(7) : stage.gateways.value(proxy);
    var verdict =
        stage.onOrigin(
            seldom() ? MALLORY : owner, new TransferFromProxy(proxy, VALUE, owner, amount));
    if (verdict.equals("accepted")) books.takenFromStakerProxies += amount.toLong();
    return verdict;
  }

  private String atRedeemerProxy(Address owner) {
    if (random.nextInt(3) == 0) return stage.onAuxiliary(owner, new DestructProxy());
    var proxy = stage.redeemerProxy(owner);
    var amount = seldom() ? Scene.uint(7) : stage.gateways.utility(proxy);
    var verdict =
        stage.onAuxiliary(
            seldom() ? MALLORY : owner, new TransferFromProxy(proxy, UTILITY, owner, amount));
    if (verdict.equals("accepted")) books.takenFromRedeemerProxies += amount.toLong();
    return verdict;
  }

  private String exchangeTokens() {
    boolean isExchange = stage.profile.repairs(Repair.ISS_20) && random.nextBoolean();
    stage.poseOnOrigin(isExchange ? VALUE : JUNK, isExchange ? BASE : JUNK, Uint256.ZERO);
    stage.poseOnAuxiliary(isExchange ? UTILITY : JUNK, Uint256.ZERO);
    return "accepted";
  }

  // Mallory's gateway or token comes back into a pool when it is called the next time.
  private String reenter() {
    var contract = random.nextBoolean() ? HOSTILE : JUNK;
    return random.nextBoolean()
        ? stage.onOrigin(contract, new PoolOperation.ReenterOnOrigin(onOrigin()))
        : stage.onAuxiliary(contract, new PoolOperation.ReenterOnAuxiliary(onAuxiliary()));
  }

  private PoolOperation.OnOrigin onOrigin() {
    return switch (random.nextInt(4)) {
      case 0 -> new Request(terms(Uint256.ZERO), GATEWAY);
      case 1 -> new TransferFromProxy(stage.stakerProxy(MALLORY), JUNK, HOSTILE, Uint256.ZERO);
      case 2 -> new PoolOperation.ReenterOnOrigin(new DestructProxy());
      default -> PoolStage.at(new GatewayOperation.Approve(VALUE, GATEWAY, BOUNTY));
    };
  }

  private PoolOperation.OnAuxiliary onAuxiliary() {
    return switch (random.nextInt(4)) {
      case 0 -> new Request(terms(Uint256.ZERO), CO_GATEWAY);
      case 1 -> new TransferFromProxy(stage.redeemerProxy(MALLORY), JUNK, HOSTILE, Uint256.ZERO);
      case 2 -> new PoolOperation.ReenterOnAuxiliary(new DestructProxy());
      default -> new PoolOperation.ApproveForeign(JUNK, CO_GATEWAY, BOUNTY);
    };
  }
}
