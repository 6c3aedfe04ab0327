package org.mosaiclab.protocol.v0;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Random operations on a repaired gateway pair, sensible and senseless ones mixed; seldom a side
/// is deactivated, and seldom auxiliary comes to its end.
final class RepairedPlay {
  private static final long ENDOWMENT = 5_000;
  private static final int HALT_FROM = 400;
  private static final int DEACTIVATE_FROM = 600;
  private static final List<SigningKey> KEYS =
      List.of(GatewayStage.ALICE_KEY, GatewayStage.BOB_KEY);

  /// A message that was declared.
  record Sent(Address sender, Intent intent, Hash32 hash) {}

  final GatewayStage stage;
  final List<Sent> stakes = new ArrayList<>();
  final List<Sent> redeems = new ArrayList<>();

  /// Height of the last commit, once there will be no other.
  Optional<Uint256> end = Optional.empty();

  private final SplittableRandom random;
  private int steps;
  private final List<Uint256> originHeights = new ArrayList<>();
  private final List<Uint256> auxiliaryHeights = new ArrayList<>();

  RepairedPlay(long seed) {
    random = new SplittableRandom(seed);
    stage =
        new GatewayStage(
            Scene.gatewayRules(Scene.allRepairs()), new UtilityTokenState.Kind.Plain());
    StageLedgers.fundBase(stage, GatewayStage.FACILITATOR);
    stage.fill(GatewayStage.FACILITATOR, GatewayStage.FUNDS);
    KEYS.forEach(key -> endow(key.address()));
    originHeights.add(stage.showOrigin());
    auxiliaryHeights.add(stage.showAuxiliary());
  }

  // Something to redeem from the start.
  private void endow(Address user) {
    var intent = GatewayStage.intent(ENDOWMENT, user, Uint256.ZERO);
    stakes.add(new Sent(user, intent, GatewayStage.stakeHash(user, intent)));
    stage.mintFor(user, ENDOWMENT);
  }

  /// @return what refused the operation, or `accepted`
  String step() {
    steps++;
    return switch (random.nextInt(24)) {
      case 0, 1, 2 -> stake();
      case 3, 4 -> redeem();
      case 5, 6, 7 -> {
        originHeights.add(stage.showOrigin());
        yield "accepted";
      }
      case 8, 9, 10 -> showAuxiliary();
      case 11, 12, 13, 14, 15 -> stakes.isEmpty() ? "nothing" : ofStake(pick(stakes));
      case 16, 17, 18, 19, 20 -> redeems.isEmpty() ? "nothing" : ofRedeem(pick(redeems));
      case 21 -> seldom();
      default -> recover();
    };
  }

  // After the end auxiliary goes on for those who have not heard of it, but commits no more.
  private String showAuxiliary() {
    if (end.isPresent()) {
      return "nothing";
    }
    auxiliaryHeights.add(stage.showAuxiliary());
    return "accepted";
  }

  private String seldom() {
    return switch (random.nextInt(40)) {
      case 0 ->
          steps < DEACTIVATE_FROM
              ? "nothing"
              : stage.onOrigin(GatewayStage.OWNER, new GatewayOperation.DeactivateGateway());
      case 1 ->
          steps < DEACTIVATE_FROM
              ? "nothing"
              : stage.onAuxiliary(GatewayStage.OWNER, new GatewayOperation.DeactivateGateway());
      case 2 -> steps < HALT_FROM ? "nothing" : halt();
      default -> "nothing";
    };
  }

  private String halt() {
    stage.finality.halt();
    end = Optional.of(lastCommit());
    return "halted";
  }

  /// @return height of the last commit so far
  Uint256 lastCommit() {
    return auxiliaryHeights.getLast();
  }

  private Sent pick(List<Sent> all) {
    int back = random.nextInt(5) == 0 ? all.size() : Math.min(2, all.size());
    return all.get(all.size() - 1 - random.nextInt(back));
  }

  private String stake() {
    var key = KEYS.get(random.nextInt(KEYS.size()));
    var sender = key.address();
    var intent = intent(stage.origin.gateway().base().nonce(Side.OUTBOX, sender));
    var verdict =
        switch (random.nextInt(4)) {
          case 0 -> stage.onOrigin(sender, new GatewayOperation.Stake(intent));
          case 1 -> {
            // Signed by the other user.
            var other = KEYS.get(1 - KEYS.indexOf(key));
            var forged = SignedIntents.stakeOf(sender, other, intent);
            yield stage.onOrigin(
                GatewayStage.FACILITATOR, new GatewayOperation.SignedStake(forged));
          }
          default ->
              stage.onOrigin(
                  GatewayStage.FACILITATOR,
                  new GatewayOperation.SignedStake(SignedIntents.stake(key, intent)));
        };
    if (verdict.equals("accepted")) {
      stakes.add(new Sent(sender, intent, GatewayStage.stakeHash(sender, intent)));
    }
    return verdict;
  }

  private String redeem() {
    var key = KEYS.get(random.nextInt(KEYS.size()));
    var sender = key.address();
    var intent = intent(stage.auxiliary.coGateway().base().nonce(Side.OUTBOX, sender));
    var value = random.nextInt(8) == 0 ? Uint256.ONE : GatewayStage.BOUNTY;
    var verdict =
        random.nextBoolean()
            ? stage.onAuxiliary(sender, new GatewayOperation.Redeem(intent, value))
            : stage.onAuxiliary(
                GatewayStage.FACILITATOR,
                new GatewayOperation.SignedRedeem(SignedIntents.redeem(key, intent), value));
    if (verdict.equals("accepted")) {
      redeems.add(new Sent(sender, intent, GatewayStage.redeemHash(sender, intent)));
    }
    return verdict;
  }

  // Amounts from zero over those that the reward eats up to ordinary ones; seldom a wrong nonce.
  private Intent intent(Uint256 nonce) {
    long amount = random.nextInt(6) == 0 ? random.nextInt(12) : 11 + random.nextInt(400);
    var beneficiary =
        random.nextInt(12) == 0 ? Address.ZERO : KEYS.get(random.nextInt(KEYS.size())).address();
    var stated = random.nextInt(12) == 0 ? nonce.plus(Uint256.ONE).orElseThrow() : nonce;
    return GatewayStage.intent(amount, beneficiary, stated);
  }

  private String ofStake(Sent sent) {
    var out = stage.provenOnOrigin(any(originHeights), Side.OUTBOX, sent.hash);
    var in = stage.provenOnAuxiliary(any(auxiliaryHeights), Side.INBOX, sent.hash);
    var anyone = GatewayStage.FACILITATOR;
    return switch (random.nextInt(9)) {
      case 0, 1 -> stage.confirmStake(sent.sender, sent.intent, any(originHeights));
      case 2, 3 ->
          stage.onOrigin(anyone, new GatewayOperation.ProgressStake(progress(sent.hash, in)));
      case 4 ->
          stage.onAuxiliary(anyone, new GatewayOperation.ProgressMint(progress(sent.hash, out)));
      case 5 ->
          stage.onOrigin(
              random.nextInt(4) == 0 ? anyone : sent.sender,
              new GatewayOperation.RevertStake(sent.hash));
      case 6 ->
          stage.onAuxiliary(anyone, new GatewayOperation.ConfirmRevertStakeIntent(sent.hash, out));
      case 7 ->
          stage.onAuxiliary(
              anyone,
              new GatewayOperation.RevokeUndeclaredStake(
                  new Confirmation(sent.sender, sent.intent, out)));
      default -> stage.onOrigin(anyone, new GatewayOperation.ProgressRevertStake(sent.hash, in));
    };
  }

  private String ofRedeem(Sent sent) {
    var out = stage.provenOnAuxiliary(any(auxiliaryHeights), Side.OUTBOX, sent.hash);
    var in = stage.provenOnOrigin(any(originHeights), Side.INBOX, sent.hash);
    var anyone = GatewayStage.FACILITATOR;
    return switch (random.nextInt(9)) {
      case 0, 1 -> stage.confirmRedeem(sent.sender, sent.intent, any(auxiliaryHeights));
      case 2 ->
          stage.onAuxiliary(anyone, new GatewayOperation.ProgressRedeem(progress(sent.hash, in)));
      case 3 ->
          stage.onOrigin(anyone, new GatewayOperation.ProgressUnstake(progress(sent.hash, out)));
      case 4, 5 ->
          stage.onAuxiliary(
              sent.sender,
              new GatewayOperation.RevertRedeem(sent.hash, Scene.uint(14 + random.nextInt(2))));
      case 6 ->
          stage.onOrigin(anyone, new GatewayOperation.ConfirmRevertRedeemIntent(sent.hash, out));
      case 7 ->
          stage.onOrigin(
              anyone,
              new GatewayOperation.RevokeUndeclaredRedeem(
                  new Confirmation(sent.sender, sent.intent, out)));
      default ->
          stage.onAuxiliary(anyone, new GatewayOperation.ProgressRevertRedeem(sent.hash, in));
    };
  }

  private String recover() {
    var shown = stage.shownAt(any(auxiliaryHeights));
    return switch (random.nextInt(3)) {
      case 0 -> {
        var owner = GatewayStage.OWNERS.get(random.nextInt(GatewayStage.OWNERS.size()));
        yield stage.onOrigin(
            owner,
            new GatewayOperation.Recover(GatewayStage.UTILITY, owner, shown.balanceOf(owner)));
      }
      case 1 -> {
        if (stakes.isEmpty()) yield "nothing";
        var sent = pick(stakes);
        var proof = shown.statusOf(Side.INBOX, sent.hash);
        yield stage.onOrigin(
            sent.sender, new GatewayOperation.RecoverStake(sent.sender, sent.intent, proof));
      }
      default -> {
        if (redeems.isEmpty()) yield "nothing";
        var sent = pick(redeems);
        var proof = shown.statusOf(Side.OUTBOX, sent.hash);
        yield stage.onOrigin(
            sent.sender, new GatewayOperation.RecoverRedeem(sent.sender, sent.intent, proof));
      }
    };
  }

  // Seldom a wrong secret, no nodes, or a status beyond the enumeration.
  private Progress progress(Hash32 hash, RemoteProof proof) {
    return switch (random.nextInt(10)) {
      case 0 -> new Progress.BySecret(hash, Scene.hash("wrong"));
      case 1, 2, 3 -> GatewayStage.bySecret(hash);
      case 4 -> GatewayStage.bySecret(Hash32.ZERO);
      default -> new Progress.ByProof(hash, proof, Scene.uint(random.nextInt(6)));
    };
  }

  // Mostly the newest, seldom one that the ring has forgotten.
  private Uint256 any(List<Uint256> heights) {
    int back = random.nextInt(4) == 0 ? random.nextInt(Math.min(12, heights.size())) : 0;
    return heights.get(heights.size() - 1 - back);
  }
}
