package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Seeded random operations on a block store called by itself, against a model that is written from
/// `v0 §5` with ordinary maps.
@Tag("sequence")
class BlockStoreSequenceTest {
  private static final int STEPS = 200;
  private static final long EPOCH = 2;
  private static final Address POLLING_PLACE = Scene.address(13);
  private static final Hash32 START = Scene.hash("start");

  private record Link(Hash32 parent, long dynasty) {}

  /// What the specification says, said once more.
  private static final class Model {
    final TreeMap<Hash32, Long> reported = new TreeMap<>();
    final TreeMap<Hash32, Link> checkpoints = new TreeMap<>();
    final ArrayList<Hash32> finalised = new ArrayList<>();
    final boolean isZeroABlock;
    final long startHeight;
    Hash32 head;
    long dynasty = 1;

    Model(long startHeight, boolean isZeroABlock) {
      this.startHeight = startHeight;
      this.isZeroABlock = isZeroABlock;
      this.head = isZeroABlock ? Hash32.ZERO : START;
      reported.put(START, startHeight);
      checkpoints.put(START, new Link(Hash32.ZERO, 0));
      finalised.add(START);
    }

    long height(Hash32 block) {
      return reported.getOrDefault(block, 0L);
    }

    boolean isReported(Hash32 block) {
      return reported.containsKey(block) || (isZeroABlock && block.isZero());
    }

    String linkRule(Hash32 source, Hash32 target) {
      if (!isReported(source)) return "SV-1";
      if (!checkpoints.containsKey(source)) return "SV-2";
      if (!isReported(target)) return "TV-1";
      if (height(target) % EPOCH != 0) return "TV-2";
      if (height(target) <= height(head)) return "TV-3";
      if (height(target) <= height(source)) return "TV-4";
      var known = checkpoints.get(target);
      return known != null && !known.parent.equals(source) ? "TV-5" : "accepted";
    }

    void justify(Hash32 source, Hash32 target) {
      if (height(target) - height(source) == EPOCH) {
        finalised.add(source);
        if (height(source) > height(head)) {
          head = source;
          dynasty++;
        }
      }
      checkpoints.put(target, new Link(source, dynasty));
    }

    String stateRootRule(long height) {
      if (height > height(head)) return "SR-1";
      if (height < startHeight) return "SR-2";
      if (height % EPOCH != 0) return "SR-3";
      var block = head;
      while (height(block) > height) {
        block = Objects.requireNonNull(checkpoints.get(block)).parent;
      }
      return height(block) == height ? "accepted" : "SR-4";
    }
  }

  @Test
  void blockStore_randomOperationsAsBuilt_followTheModel() {
    play(RuleProfile.AS_BUILT);
  }

  @Test
  void blockStore_randomOperationsPaperCore_followTheModel() {
    play(RuleProfile.PAPER_CORE);
  }

  private static void play(RuleProfile profile) {
    Episodes.play(
            "block store, " + profile,
            2,
            List.of("BlockStore"),
            (random, counts) -> new Play(profile, random, counts).run())
        .requireAccepted(0.05, Set.of());
  }

  private static final class Play {
    private final BlockStore store;
    private final SplittableRandom random;
    private final OperationCounts counts;
    private final Model model;
    private final List<Hash32> hashes = new ArrayList<>(List.of(START));
    private BlockStoreState state;

    Play(RuleProfile profile, SplittableRandom random, OperationCounts counts) {
      this.store = new BlockStore(profile);
      this.random = random;
      this.counts = counts;
      long start = random.nextBoolean() ? 0 : 10;
      this.model = new Model(start, !profile.repairs(Repair.ISS_12));
      var setup =
          new BlockStoreSetup(
              Scene.ORIGIN,
              Scene.uint(EPOCH),
              POLLING_PLACE,
              START,
              Scene.hash("root"),
              Scene.uint(start));
      this.state = Scene.stateOf(store.construct(setup));
    }

    void run() {
      for (int i = 0; i < STEPS; i++) {
        switch (random.nextInt(6)) {
          case 0, 1 -> report();
          case 2, 3, 4 -> justify();
          default -> readStateRoot();
        }
        requireSame();
      }
    }

    // One above a block that is known, so that there are forks.
    private void report() {
      long height = model.height(recent()) + 1;
      var header = Scene.header(START, height, Scene.hash("root"), 1, "salt " + random.nextInt(3));
      var outcome = store.reportBlock(state, header.encode());
      follow("reportBlock", outcome, "accepted");
      hashes.add(header.hash());
      model.reported.put(header.hash(), height);
    }

    private Hash32 recent() {
      return hashes.get(hashes.size() - 1 - random.nextInt(Math.min(6, hashes.size())));
    }

    // Mostly between recent blocks, seldom with one that nobody reported, or hash zero.
    private void justify() {
      var source = random.nextInt(3) == 0 ? any() : state.highestJustified();
      var target = any();
      var rule = model.linkRule(source, target);
      assertThat(store.isVoteValid(state, transition(source), source, target))
          .isEqualTo(rule.equals("accepted"));
      boolean isOutsider = random.nextInt(12) == 0;
      var caller = isOutsider ? Scene.OUTSIDER : POLLING_PLACE;
      follow("justify", store.justify(state, caller, source, target), isOutsider ? "JU-0" : rule);
      if (!isOutsider && rule.equals("accepted")) {
        model.justify(source, target);
      }
    }

    private Hash32 any() {
      return switch (random.nextInt(16)) {
        case 0 -> Hash32.ZERO;
        case 1 -> Scene.hash("unknown");
        case 2, 3 -> hashes.get(random.nextInt(hashes.size()));
        default -> recent();
      };
    }

    private Hash32 transition(Hash32 source) {
      return state.transitionHashes().getOrElse(source, Hash32.ZERO);
    }

    private void readStateRoot() {
      long height = random.nextInt((int) model.height(model.head) + 3);
      follow("stateRoot", store.stateRoot(state, Scene.uint(height)), model.stateRootRule(height));
    }

    private void follow(
        String operation, Outcome<BlockStoreState, ?> outcome, String expectedVerdict) {
      counts.add("BlockStore", operation, Scene.verdict(outcome));
      assertThat(Scene.verdict(outcome)).as(operation).isEqualTo(expectedVerdict);
      state = outcome.isAccepted() ? Scene.stateOf(outcome) : state;
    }

    private void requireSame() {
      assertThat(state.head()).isEqualTo(model.head);
      assertThat(state.currentDynasty()).isEqualTo(model.dynasty);
      assertThat(state.checkpoints().size()).isEqualTo(model.checkpoints.size());
      for (var entry : model.checkpoints.entrySet()) {
        var checkpoint = state.checkpoint(entry.getKey());
        assertThat(checkpoint.parent()).isEqualTo(entry.getValue().parent());
        assertThat(checkpoint.dynasty()).isEqualTo(entry.getValue().dynasty());
        assertThat(checkpoint.finalised()).isEqualTo(model.finalised.contains(entry.getKey()));
      }
    }
  }
}
