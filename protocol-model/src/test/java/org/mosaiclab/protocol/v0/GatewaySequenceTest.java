package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations on a gateway pair, sensible ones and senseless ones mixed, with what
/// must hold after each: a rejection changes nothing, tokens are conserved over both chains, and no
/// message is progressed on one side and revoked on the other.
class GatewaySequenceTest {
  private static final int STEPS = 1500;
  private static final List<Address> USERS = List.of(GatewayStage.ALICE, GatewayStage.BOB);

  private record Sent(Address sender, Intent intent, Hash32 hash) {}

  private final TreeMap<String, Integer> verdicts = new TreeMap<>();
  private final List<Sent> stakes = new ArrayList<>();
  private final List<Sent> redeems = new ArrayList<>();
  private final List<Uint256> originHeights = new ArrayList<>();
  private final List<Uint256> auxiliaryHeights = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void apply_randomOperations_keepTheInvariants(long seed) {
    var random = new SplittableRandom(seed);
    var stage = new GatewayStage();
    originHeights.add(stage.showOrigin());
    auxiliaryHeights.add(stage.showAuxiliary());
    for (int i = 0; i < STEPS; i++) {
      step(stage, random);
      checkStatuses(stage);
      checkTokens(stage);
    }
    assertThat(verdicts).as("variety, seed %s", seed).hasSizeGreaterThan(25);
    assertThat(verdicts.get("accepted")).as("accepted, seed %s", seed).isGreaterThan(STEPS / 8);
  }

  private void step(GatewayStage stage, SplittableRandom random) {
    var origin = stage.origin;
    var auxiliary = stage.auxiliary;
    int fingerprint = origin.hashCode() + auxiliary.hashCode();
    var verdict = randomOperation(stage, random);
    verdicts.merge(verdict, 1, Integer::sum);
    assertThat(origin.hashCode() + auxiliary.hashCode())
        .as("the old states after an operation")
        .isEqualTo(fingerprint);
    if (!verdict.equals("accepted")) {
      assertThat(stage.origin).as("after %s", verdict).isSameAs(origin);
      assertThat(stage.auxiliary).as("after %s", verdict).isSameAs(auxiliary);
    }
  }

  private String randomOperation(GatewayStage stage, SplittableRandom random) {
    return switch (random.nextInt(16)) {
      case 0, 1 -> stake(stage, random);
      case 2 -> redeem(stage, random);
      case 3, 4 -> {
        originHeights.add(stage.showOrigin());
        yield "accepted";
      }
      case 5, 6 -> {
        auxiliaryHeights.add(stage.showAuxiliary());
        yield "accepted";
      }
      case 7, 8, 9, 10, 11 ->
          stakes.isEmpty() ? "nothing" : ofStake(stage, random, pick(stakes, random));
      default -> redeems.isEmpty() ? "nothing" : ofRedeem(stage, random, pick(redeems, random));
    };
  }

  // Mostly one of the newest: the others have come to their end.
  private static Sent pick(List<Sent> all, SplittableRandom random) {
    int back = random.nextInt(5) == 0 ? all.size() : Math.min(2, all.size());
    return all.get(all.size() - 1 - random.nextInt(back));
  }

  private String stake(GatewayStage stage, SplittableRandom random) {
    var sender = USERS.get(random.nextInt(USERS.size()));
    var nonce = stage.origin.gateway().base().nonce(Side.OUTBOX, sender);
    var intent = intent(random, nonce);
    var verdict = stage.onOrigin(sender, new GatewayOperation.Stake(intent));
    if (verdict.equals("accepted")) {
      stakes.add(new Sent(sender, intent, GatewayStage.stakeHash(sender, intent)));
    }
    return verdict;
  }

  private String redeem(GatewayStage stage, SplittableRandom random) {
    var sender = USERS.get(random.nextInt(USERS.size()));
    var nonce = stage.auxiliary.coGateway().base().nonce(Side.OUTBOX, sender);
    var intent = intent(random, nonce);
    var value = random.nextInt(8) == 0 ? Uint256.ONE : GatewayStage.BOUNTY;
    var verdict = stage.onAuxiliary(sender, new GatewayOperation.Redeem(intent, value));
    if (verdict.equals("accepted")) {
      redeems.add(new Sent(sender, intent, GatewayStage.redeemHash(sender, intent)));
    }
    return verdict;
  }

  // Amounts from zero over those that the reward eats up to ordinary ones; seldom a wrong nonce.
  private static Intent intent(SplittableRandom random, Uint256 nonce) {
    long amount = random.nextInt(6) == 0 ? random.nextInt(12) : 11 + random.nextInt(400);
    var beneficiary =
        random.nextInt(12) == 0 ? Address.ZERO : USERS.get(random.nextInt(USERS.size()));
    var stated = random.nextInt(12) == 0 ? nonce.plus(Uint256.ONE).orElseThrow() : nonce;
    return GatewayStage.intent(amount, beneficiary, stated);
  }

  private String ofStake(GatewayStage stage, SplittableRandom random, Sent sent) {
    var out = onOriginBox(stage, random, Side.OUTBOX, sent.hash);
    var in = onAuxiliaryBox(stage, random, Side.INBOX, sent.hash);
    return switch (random.nextInt(7)) {
      case 0, 1 -> stage.confirmStake(sent.sender, sent.intent, any(originHeights, random));
      case 2 ->
          stage.onOrigin(
              GatewayStage.FACILITATOR,
              new GatewayOperation.ProgressStake(progress(random, sent.hash, in)));
      case 3 ->
          stage.onAuxiliary(
              GatewayStage.FACILITATOR,
              new GatewayOperation.ProgressMint(progress(random, sent.hash, out)));
      case 4 ->
          stage.onOrigin(
              random.nextInt(4) == 0 ? GatewayStage.FACILITATOR : sent.sender,
              new GatewayOperation.RevertStake(sent.hash));
      case 5 ->
          stage.onAuxiliary(
              GatewayStage.FACILITATOR,
              new GatewayOperation.ConfirmRevertStakeIntent(sent.hash, out));
      default ->
          stage.onOrigin(
              GatewayStage.FACILITATOR, new GatewayOperation.ProgressRevertStake(sent.hash, in));
    };
  }

  private String ofRedeem(GatewayStage stage, SplittableRandom random, Sent sent) {
    var out = onAuxiliaryBox(stage, random, Side.OUTBOX, sent.hash);
    var in = onOriginBox(stage, random, Side.INBOX, sent.hash);
    return switch (random.nextInt(7)) {
      case 0, 1 -> stage.confirmRedeem(sent.sender, sent.intent, any(auxiliaryHeights, random));
      case 2 ->
          stage.onAuxiliary(
              GatewayStage.FACILITATOR,
              new GatewayOperation.ProgressRedeem(progress(random, sent.hash, in)));
      case 3 ->
          stage.onOrigin(
              GatewayStage.FACILITATOR,
              new GatewayOperation.ProgressUnstake(progress(random, sent.hash, out)));
      case 4 ->
          stage.onAuxiliary(
              sent.sender,
              new GatewayOperation.RevertRedeem(sent.hash, Scene.uint(14 + random.nextInt(2))));
      case 5 ->
          stage.onOrigin(
              GatewayStage.FACILITATOR,
              new GatewayOperation.ConfirmRevertRedeemIntent(sent.hash, out));
      default ->
          stage.onAuxiliary(
              GatewayStage.FACILITATOR, new GatewayOperation.ProgressRevertRedeem(sent.hash, in));
    };
  }

  // Seldom a wrong secret, no nodes, or a status beyond the enumeration.
  private static Progress progress(SplittableRandom random, Hash32 hash, RemoteProof proof) {
    return switch (random.nextInt(10)) {
      case 0 -> new Progress.BySecret(hash, Scene.hash("wrong"));
      case 1, 2 -> GatewayStage.bySecret(hash);
      case 3 -> GatewayStage.bySecret(Hash32.ZERO);
      case 4 ->
          new Progress.ByProof(hash, new RemoteProof(proof.height(), Bytes.EMPTY), Uint256.ONE);
      default -> new Progress.ByProof(hash, proof, Scene.uint(random.nextInt(6)));
    };
  }

  private RemoteProof onOriginBox(
      GatewayStage stage, SplittableRandom random, Side side, Hash32 hash) {
    return stage.provenOnOrigin(any(originHeights, random), side, hash);
  }

  private RemoteProof onAuxiliaryBox(
      GatewayStage stage, SplittableRandom random, Side side, Hash32 hash) {
    return stage.provenOnAuxiliary(any(auxiliaryHeights, random), side, hash);
  }

  // Mostly the newest, seldom one that the ring has forgotten.
  private static Uint256 any(List<Uint256> heights, SplittableRandom random) {
    int back = random.nextInt(4) == 0 ? random.nextInt(Math.min(12, heights.size())) : 0;
    return heights.get(heights.size() - 1 - back);
  }

  private void checkStatuses(GatewayStage stage) {
    for (var sent : stakes) {
      checkPair(
          stage.originStatus(Side.OUTBOX, sent.hash), stage.auxiliaryStatus(Side.INBOX, sent.hash));
    }
    for (var sent : redeems) {
      checkPair(
          stage.auxiliaryStatus(Side.OUTBOX, sent.hash), stage.originStatus(Side.INBOX, sent.hash));
    }
  }

  private static void checkPair(MessageStatus source, MessageStatus target) {
    assertThat(
            (source == MessageStatus.PROGRESSED && target == MessageStatus.REVOKED)
                || (source == MessageStatus.REVOKED && target == MessageStatus.PROGRESSED))
        .as("source %s, target %s", source, target)
        .isFalse();
    assertThat(target).isNotEqualTo(MessageStatus.DECLARED_REVOCATION);
  }

  // Where every token must be, from the statuses of the messages alone.
  private void checkTokens(GatewayStage stage) {
    var escrowed = sums(stakes, sent -> stage.originStatus(Side.OUTBOX, sent.hash));
    var minted = sums(stakes, sent -> stage.auxiliaryStatus(Side.INBOX, sent.hash));
    var burnt = sums(redeems, sent -> stage.auxiliaryStatus(Side.OUTBOX, sent.hash));
    var unstaked = sums(redeems, sent -> stage.originStatus(Side.INBOX, sent.hash));
    assertThat(longOf(stage.value(GatewayStage.VAULT)))
        .isEqualTo(progressed(escrowed) - progressed(unstaked));
    assertThat(longOf(stage.value(GatewayStage.GATEWAY))).isEqualTo(open(escrowed));
    assertThat(longOf(stage.utility(GatewayStage.CO_GATEWAY))).isEqualTo(open(burnt));
    assertThat(longOf(stage.auxiliary.utility().token().totalSupply()))
        .isEqualTo(progressed(minted) - progressed(burnt));
    checkSums(stage);
    checkBounties(stage);
  }

  private static void checkSums(GatewayStage stage) {
    long twice = 2 * longOf(GatewayStage.FUNDS);
    var utility = stage.auxiliary.utility();
    assertThat(sum(stage.origin.tokens().token(GatewayStage.VALUE).balances())).isEqualTo(twice);
    assertThat(sum(stage.origin.tokens().token(GatewayStage.BASE).balances())).isEqualTo(twice);
    assertThat(sum(utility.coins().balances())).isEqualTo(twice);
    assertThat(sum(utility.token().ledger().balances()))
        .isEqualTo(longOf(utility.token().totalSupply()));
  }

  private void checkBounties(GatewayStage stage) {
    long bounty = longOf(GatewayStage.BOUNTY);
    assertThat(longOf(stage.base(GatewayStage.GATEWAY)))
        .isEqualTo(bounty * stage.origin.gateway().stakes().size());
    assertThat(longOf(stage.coins(GatewayStage.CO_GATEWAY)))
        .isEqualTo(bounty * stage.auxiliary.coGateway().redeems().size());
  }

  private static Map<MessageStatus, Long> sums(
      List<Sent> all, Function<Sent, MessageStatus> status) {
    var sums = new LinkedHashMap<MessageStatus, Long>();
    all.forEach(sent -> sums.merge(status.apply(sent), longOf(sent.intent.amount()), Long::sum));
    return sums;
  }

  private static long progressed(Map<MessageStatus, Long> sums) {
    return sums.getOrDefault(MessageStatus.PROGRESSED, 0L);
  }

  private static long open(Map<MessageStatus, Long> sums) {
    return sums.getOrDefault(MessageStatus.DECLARED, 0L)
        + sums.getOrDefault(MessageStatus.DECLARED_REVOCATION, 0L);
  }

  private static long sum(io.vavr.collection.Map<Address, Uint256> balances) {
    long sum = 0;
    for (var balance : balances.values()) {
      sum += longOf(balance);
    }
    return sum;
  }

  private static long longOf(Uint256 amount) {
    return amount.toLong();
  }
}
