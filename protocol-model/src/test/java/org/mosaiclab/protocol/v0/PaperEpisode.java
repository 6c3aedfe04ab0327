package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Random operations on the repaired contracts on auxiliary: reports on several branches, some of
/// which the own chain does not have, votes mostly for sensible links, kernels that change the set,
/// offences, and seldom the proof of a halt; proofs are taken for true.
final class PaperEpisode {
  private static final int KEYS = 16;

  private final AuxiliaryStage stage;
  private final AuxiliaryViews views;
  private final SplittableRandom random;
  private final OperationCounts counts;
  private final PaperInvariants invariants;
  private final List<BlockHeader> origin = new ArrayList<>();
  private final List<BlockHeader> auxiliary = new ArrayList<>();

  /// @param seen what came up, by name, over all episodes
  PaperEpisode(
      RuleProfile profile,
      SplittableRandom random,
      OperationCounts counts,
      Map<String, Integer> seen) {
    this.random = random;
    this.counts = counts;
    this.stage = AuxiliaryStage.trusting(profile, 30, 30, 30, 30, 30, 30);
    this.views = stage.contracts.views();
    this.invariants = new PaperInvariants(stage, seen);
    // The own chain has what is built on one of the two branches.
    stage.ownChain = hash -> hash.word0() % 3 != 0;
  }

  void play(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
    invariants.checkAll();
  }

  private void step() {
    switch (random.nextInt(40)) {
      case 0, 1, 2, 3, 4, 5 -> reportOrigin();
      case 6, 7, 8, 9, 10, 11, 12 -> reportAuxiliary();
      case 13, 14, 15 -> vote(ORIGIN);
      case 16, 17, 18 -> proveCore();
      case 19, 20, 21 -> proveOpening();
      case 22 -> offend();
      case 23 -> proveHalt();
      default -> vote(AUXILIARY);
    }
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  private String apply(String machine, AuxiliaryOperation operation) {
    var before = stage.state;
    var verdict = stage.apply(operation);
    counts.add(machine, operation.getClass().getSimpleName(), verdict);
    if (verdict.equals(OperationCounts.ACCEPTED)) {
      invariants.checkAccepted(before, operation);
    } else {
      assertThat(stage.state).as("after %s", verdict).isSameAs(before);
    }
    return verdict;
  }

  private <T> T newest(List<T> values) {
    int back = oneIn(5) ? random.nextInt(Math.min(6, values.size())) : 0;
    return values.get(values.size() - 1 - back);
  }

  private void reportOrigin() {
    long height = origin.isEmpty() ? 11 : newest(origin).height().toLong() + 1;
    var header =
        Scene.header(stage.originStart, height, Scene.hash("root"), 1, "o" + random.nextInt(2));
    apply("BlockStore", new AuxiliaryOperation.ReportOriginBlock(header.encode()));
    origin.add(header);
  }

  private void reportAuxiliary() {
    var parent = auxiliary.isEmpty() ? stage.auxiliaryStart : newest(auxiliary).hash();
    long height = views.height(stage.state, AUXILIARY, parent).toLong() + 1;
    var header =
        Scene.header(
            parent, height, Scene.hash("root"), oneIn(20) ? 0 : 1, "a" + random.nextInt(2));
    var report = new AuxiliaryOperation.ReportAuxiliaryBlock(header.encode());
    if (apply("AuxiliaryBlockStore", report).equals(OperationCounts.ACCEPTED)) {
      auxiliary.add(header);
    }
  }

  // Mostly for the next epochs above the highest justified checkpoint, else for any recent link.
  private void vote(ObservedChain chain) {
    var headers = chain == ORIGIN ? origin : auxiliary;
    if (headers.isEmpty()) {
      return;
    }
    var source = views.highestJustified(stage.state, chain);
    var target = oneIn(6) ? newest(headers).hash() : above(chain, source, headers);
    var link = stage.link(chain, oneIn(12) ? newest(headers).hash() : source, target);
    for (int votes = 1 + random.nextInt(4); votes > 0; votes--) {
      send(link);
    }
  }

  private Hash32 above(ObservedChain chain, Hash32 source, List<BlockHeader> headers) {
    long height = views.height(stage.state, chain, source).toLong();
    long wanted = height + AuxiliaryStage.EPOCH * (oneIn(5) ? 2 : 1);
    return headers.reversed().stream()
        .filter(header -> header.height().toLong() == wanted)
        .map(BlockHeader::hash)
        .filter(hash -> chain == ORIGIN || isFrom(source, hash))
        .findFirst()
        .orElseGet(() -> newest(headers).hash());
  }

  private boolean isFrom(Hash32 source, Hash32 target) {
    return views.highestJustifiedAncestor(stage.state, target).filter(source::equals).isPresent();
  }

  private void send(VoteMessage link) {
    int key = random.nextInt(KEYS);
    for (int i = 0; i < 12 && !mayVote(Scene.key(key).address(), link); i++) {
      key = random.nextInt(KEYS);
    }
    apply(
        "PollingPlace",
        new AuxiliaryOperation.Vote(link, Scene.SIGNATURES.sign(Scene.key(key), link.digest())));
  }

  private boolean mayVote(Address validator, VoteMessage link) {
    var last = views.targetHeight(stage.state, link.coreIdentifier(), validator);
    return !stage.state.pollingPlace().currentWeight(validator).isZero()
        && last.isLessThan(link.targetHeight());
  }

  private void proveCore() {
    var account = new Account(Uint256.ONE, Uint256.ZERO, Scene.hash("storage"), Scene.hash("code"));
    apply(
        "KernelGateway",
        new AuxiliaryOperation.ProveMosaicCore(
            account.encode(), stage.anyBytes(), stage.state.origin().latestBlockHeight()));
  }

  private void proveOpening() {
    var originHeight = stage.state.origin().latestBlockHeight();
    if (!views.isCoreProven(stage.state, originHeight)) {
      proveCore();
    }
    var closing = views.highestJustified(stage.state, AUXILIARY);
    var active = views.activeKernelHash(stage.state);
    var updates = updates();
    var kernel =
        new Kernel(
            stage.state.gateway().kernel(active).height().plus(Uint256.ONE).orElseThrow(),
            new MetaBlock(active, stage.transition(AUXILIARY, closing)).hash(),
            List.copyOf(updates.keySet()),
            List.copyOf(updates.values()));
    apply(
        "KernelGateway",
        new AuxiliaryOperation.ProveBlockOpening(
            new BlockOpening(kernel, closing, stage.anyBytes(), originHeight)));
  }

  // Some known validators lose a part or leave, and others come, so that some stay.
  private Map<Address, Uint256> updates() {
    var updates = new TreeMap<Address, Uint256>();
    var polling = stage.state.pollingPlace();
    int members = views.validators(stage.state).size();
    for (int i = random.nextInt(3); i > 0; i--) {
      var address = Scene.key(random.nextInt(KEYS)).address();
      var known = polling.validator(address);
      if (known.isAbsent()) {
        updates.put(address, Scene.uint(20 + random.nextInt(20)));
      } else if (!known.ended() && !known.weight().isZero()) {
        long weight = known.weight().toLong();
        updates.put(
            address,
            Scene.uint(members > 3 && oneIn(3) ? 0 : Math.max(1, weight - random.nextInt(9))));
      }
    }
    return updates;
  }

  // Somebody who has a weight signs two links to the same height.
  private void offend() {
    if (!oneIn(6) || auxiliary.isEmpty()) {
      return;
    }
    int key = random.nextInt(KEYS);
    var link = stage.link(AUXILIARY, stage.auxiliaryStart, newest(auxiliary).hash());
    var other =
        new VoteMessage(
            link.coreIdentifier(),
            link.transitionHash(),
            Scene.hash("another"),
            link.target(),
            link.sourceHeight(),
            link.targetHeight());
    apply(
        "PollingPlace",
        new AuxiliaryOperation.ReportOffence(
            new SlashingEvidence(OriginStage.signed(key, link), OriginStage.signed(key, other))));
  }

  private void proveHalt() {
    if (oneIn(8)) {
      apply(
          "KernelGateway",
          new AuxiliaryOperation.ProveHalt(
              stage.anyBytes(), stage.state.origin().latestBlockHeight()));
    }
  }
}
