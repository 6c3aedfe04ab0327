package org.mosaiclab.protocol.v0;

import java.util.List;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.composer.GatewayAnswers;
import org.mosaiclab.protocol.v0.composer.PoolOperation;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptRedeemRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptStakeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.Request;
import org.mosaiclab.protocol.v0.composer.PoolResult;
import org.mosaiclab.protocol.v0.composer.RedeemPool;
import org.mosaiclab.protocol.v0.composer.RedeemPoolState;
import org.mosaiclab.protocol.v0.composer.RequestTerms;
import org.mosaiclab.protocol.v0.composer.StakePool;
import org.mosaiclab.protocol.v0.composer.StakePoolState;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A stake pool and a redeem pool before a gateway pair, on a stage. What happens at the gateways
/// themselves is left to their own stage.
final class PoolStage {
  static final Address STAKE_POOL = Scene.address(60);
  static final Address REDEEM_POOL = Scene.address(61);
  static final Address MALLORY = Scene.address(62);

  /// A contract of Mallory's.
  static final Address HOSTILE = Scene.address(63);

  /// A token of Mallory's.
  static final Address JUNK = Scene.address(64);

  static final Address WORKER = GatewayStage.FACILITATOR;
  static final Uint256 PURSE = Scene.uint(100_000);
  static final long WORKER_EXPIRY = 1_000_000;
  static final Hash32 LOCK = HashLock.of(GatewayStage.SECRET);

  final RuleProfile profile;
  final GatewayStage gateways;
  final StakePool stakePool;
  final RedeemPool redeemPool;
  StakePoolState stakes;
  RedeemPoolState redeems;

  /// What the last accepted operation returned and emitted.
  PoolResult lastResult = PoolResult.DONE;

  List<ProtocolEvent> lastEvents = List.of();
  private long block = 1;

  PoolStage(RuleProfile profile) {
    this(profile, new GatewayStage());
  }

  PoolStage(RuleProfile profile, GatewayStage gateways) {
    this.profile = profile;
    this.gateways = gateways;
    var rules = Scene.gatewayRules(profile);
    stakePool = new StakePool(rules);
    redeemPool = new RedeemPool(rules);
    fund();
    var junk = TokenState.EMPTY.withBalance(MALLORY, PURSE).withBalance(GatewayStage.ALICE, PURSE);
    gateways.origin = gateways.origin.withTokens(gateways.origin.tokens().with(JUNK, junk));
    stakes = StakePoolState.initial(gateways.origin, STAKE_POOL);
    redeems =
        RedeemPoolState.initial(gateways.auxiliary, TokenBook.EMPTY.with(JUNK, junk), REDEEM_POOL);
    for (var account : List.of(MALLORY, GatewayStage.ALICE)) {
      require(onOrigin(account, at(new GatewayOperation.Approve(JUNK, STAKE_POOL, PURSE))));
      require(onAuxiliary(account, new PoolOperation.ApproveForeign(JUNK, REDEEM_POOL, PURSE)));
    }
  }

  // The worker's purse is Bob's on origin and comes from nowhere on auxiliary.
  private void fund() {
    var worker = new OrganizationOperation.SetWorker(WORKER, Scene.uint(WORKER_EXPIRY));
    var organize = new GatewayOperation.Organize(worker);
    require(gateways.onOrigin(GatewayStage.OWNER, organize));
    require(gateways.onAuxiliary(GatewayStage.OWNER, organize));
    var base = gateways.origin.gateway().contracts().baseToken();
    require(
        gateways.onOrigin(GatewayStage.BOB, new GatewayOperation.Transfer(base, WORKER, PURSE)));
    require(gateways.onOrigin(WORKER, new GatewayOperation.Approve(base, STAKE_POOL, PURSE)));
    gateways.fill(WORKER, PURSE);
    for (var account : List.of(GatewayStage.ALICE, GatewayStage.BOB)) {
      var funds = GatewayStage.FUNDS;
      require(
          gateways.onOrigin(
              account, new GatewayOperation.Approve(GatewayStage.VALUE, STAKE_POOL, funds)));
      require(
          gateways.onAuxiliary(account, new GatewayOperation.ApproveUtility(REDEEM_POOL, funds)));
    }
  }

  static PoolOperation.AtGateway at(GatewayOperation.OnOrigin operation) {
    return new PoolOperation.AtGateway(operation);
  }

  static void require(String verdict) {
    GatewayStage.require(verdict);
  }

  void goToBlock(long next) {
    block = next;
  }

  String onOrigin(Address caller, PoolOperation.OnOrigin operation) {
    stakes = stakes.withOrigin(gateways.origin);
    var outcome = stakePool.apply(stakes, context(caller), operation);
    if (outcome
        instanceof Outcome.Accepted<StakePoolState, PoolResult>(var next, var result, var events)) {
      stakes = next;
      gateways.origin = next.origin();
      lastResult = result;
      lastEvents = events;
    }
    return Scene.verdict(outcome);
  }

  String onAuxiliary(Address caller, PoolOperation.OnAuxiliary operation) {
    redeems = redeems.withAuxiliary(gateways.auxiliary);
    var outcome = redeemPool.apply(redeems, context(caller), operation);
    if (outcome
        instanceof
        Outcome.Accepted<RedeemPoolState, PoolResult>(var next, var result, var events)) {
      redeems = next;
      gateways.auxiliary = next.auxiliary();
      lastResult = result;
      lastEvents = events;
    }
    return Scene.verdict(outcome);
  }

  private GatewayContext context(Address caller) {
    return new GatewayContext(new Context(caller, block), Scene.uint(100));
  }

  /// Terms of price 2 and gas limit 5, as [GatewayStage#intent] has them.
  static RequestTerms terms(long amount, Address beneficiary, long nonce) {
    return new RequestTerms(
        Scene.uint(amount), beneficiary, Scene.uint(2), Scene.uint(5), Scene.uint(nonce));
  }

  String requestStake(Address staker, RequestTerms terms) {
    return onOrigin(staker, new Request(terms, GatewayStage.GATEWAY));
  }

  String requestRedeem(Address redeemer, RequestTerms terms) {
    return onAuxiliary(redeemer, new Request(terms, GatewayStage.CO_GATEWAY));
  }

  String acceptStake(Address staker, RequestTerms terms) {
    return onOrigin(WORKER, new AcceptStakeRequest(terms, staker, GatewayStage.GATEWAY, LOCK));
  }

  String acceptRedeem(Address redeemer, RequestTerms terms) {
    return onAuxiliary(
        WORKER,
        new AcceptRedeemRequest(
            terms, redeemer, GatewayStage.CO_GATEWAY, LOCK, GatewayStage.BOUNTY));
  }

  /// Requests and accepts a stake.
  ///
  /// @return hash of its message
  Hash32 stakeFor(Address staker, RequestTerms terms) {
    require(requestStake(staker, terms));
    require(acceptStake(staker, terms));
    return GatewayStage.stakeHash(stakerProxy(staker), terms.under(LOCK));
  }

  /// Requests and accepts a redemption.
  ///
  /// @return hash of its message
  Hash32 redeemFor(Address redeemer, RequestTerms terms) {
    require(requestRedeem(redeemer, terms));
    require(acceptRedeem(redeemer, terms));
    return GatewayStage.redeemHash(redeemerProxy(redeemer), terms.under(LOCK));
  }

  /// Lets Mallory's contract pose as a gateway on origin.
  void poseOnOrigin(Address token, Address baseToken, Uint256 bounty) {
    require(
        onOrigin(
            HOSTILE,
            new PoolOperation.PoseAsGateway(
                new GatewayAnswers(token, baseToken, bounty, Uint256.ZERO))));
  }

  /// Lets Mallory's contract pose as a co-gateway on auxiliary.
  void poseOnAuxiliary(Address token, Uint256 bounty) {
    require(
        onAuxiliary(
            HOSTILE,
            new PoolOperation.PoseAsGateway(
                new GatewayAnswers(token, Address.ZERO, bounty, Uint256.ZERO))));
  }

  Address stakerProxy(Address staker) {
    return stakes.pool().proxyOf(staker);
  }

  Address redeemerProxy(Address redeemer) {
    return redeems.pool().proxyOf(redeemer);
  }
}
