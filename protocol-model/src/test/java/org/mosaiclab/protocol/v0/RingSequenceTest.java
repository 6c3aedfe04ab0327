package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.Anchor;
import org.mosaiclab.protocol.v0.gateway.AnchorState;
import org.mosaiclab.protocol.v0.gateway.CircularBuffer;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations on the ring and on the anchor that forgets with it, against the list of
/// all that was stored. **Spec**: `v0 §4 CircularBufferUint`, `v0 §11`.
@Tag("sequence")
class RingSequenceTest {
  private static final int STEPS = 100;
  private static final Address OWNER = Scene.address(70);

  @Test
  void store_randomItems_forgetsTheOldest() {
    Episodes.play("ring", 1, List.of("CircularBuffer"), RingSequenceTest::playRing)
        .requireAccepted(1, Set.of());
  }

  private static void playRing(SplittableRandom random, OperationCounts counts) {
    int size = 1 + random.nextInt(12);
    var ring = CircularBuffer.ofSize(size);
    var stored = new ArrayList<Uint256>();
    for (int i = 0; i < STEPS; i++) {
      assertThat(ring.head()).isEqualTo(stored.isEmpty() ? Uint256.ZERO : stored.getLast());
      var item = Scene.uint(random.nextInt(1000));
      var result = ring.store(item);
      counts.add("CircularBuffer", "store", OperationCounts.ACCEPTED);
      // A cell that was never written reads as zero (ISS-25).
      var overwritten = i < size ? Uint256.ZERO : stored.get(i - size);
      assertThat(result.overwritten()).isEqualTo(overwritten);
      stored.add(item);
      ring = result.ring();
      assertThat(ring.items().size()).isEqualTo(size);
    }
  }

  @Test
  void anchor_randomRoots_keepsTheLatestInRisingOrder() {
    Episodes.play("anchor", 1, List.of("Anchor"), RingSequenceTest::playAnchor)
        .requireAccepted(0.1, Set.of());
  }

  private static void playAnchor(SplittableRandom random, OperationCounts counts) {
    int size = 1 + random.nextInt(6);
    var height = Scene.uint(random.nextInt(2));
    var genesis = Scene.hash("genesis");
    var state = Scene.stateOf(Anchor.construct(Uint256.ONE, height, genesis, size));
    var known = new TreeMap<Uint256, Hash32>();
    known.put(height, genesis);
    var heights = new ArrayList<>(List.of(height));
    for (int i = 0; i < STEPS; i++) {
      boolean isOwner = random.nextInt(8) > 0;
      if (i == STEPS / 2) {
        state = setCoAnchor(state, isOwner, counts);
        continue;
      }
      var next = Scene.uint(state.latestHeight().toLong() + random.nextInt(4));
      var root = random.nextInt(10) == 0 ? Hash32.ZERO : Scene.hash("root " + i);
      boolean isRight = isOwner && !root.isZero() && next.isGreaterThan(heights.getLast());
      state =
          checked(
              state,
              counts,
              "anchorStateRoot",
              isRight,
              Anchor.anchorStateRoot(
                  state,
                  OrganizationState.ownedBy(OWNER),
                  caller(isOwner),
                  next,
                  root,
                  RuleProfile.AS_BUILT));
      if (isRight) {
        known.put(next, root);
        heights.add(next);
        known.remove(forgotten(heights, size));
      }
      requireRoots(state, known, heights);
    }
  }

  // While the ring fills, height zero (ISS-25).
  private static Uint256 forgotten(List<Uint256> heights, int size) {
    return heights.size() > size ? heights.get(heights.size() - 1 - size) : Uint256.ZERO;
  }

  private static Address caller(boolean isOwner) {
    return isOwner ? OWNER : Scene.OUTSIDER;
  }

  private static AnchorState setCoAnchor(
      AnchorState state, boolean isOwner, OperationCounts counts) {
    var organization = OrganizationState.ownedBy(OWNER);
    var set = Anchor.setCoAnchorAddress(state, organization, caller(isOwner), Scene.address(71));
    var next = checked(state, counts, "setCoAnchorAddress", isOwner, set);
    var again = Anchor.setCoAnchorAddress(next, organization, OWNER, Scene.address(72));
    return checked(next, counts, "setCoAnchorAddress", next.coAnchor().isZero(), again);
  }

  private static AnchorState checked(
      AnchorState before,
      OperationCounts counts,
      String operation,
      boolean isRight,
      Outcome<AnchorState, Unit> outcome) {
    counts.add("Anchor", operation, Scene.verdict(outcome));
    assertThat(outcome.isAccepted()).as(operation).isEqualTo(isRight);
    return outcome.isAccepted() ? Scene.stateOf(outcome) : before;
  }

  private static void requireRoots(
      AnchorState state, Map<Uint256, Hash32> known, List<Uint256> heights) {
    assertThat(state.latestHeight()).isEqualTo(heights.getLast());
    for (var height : heights) {
      assertThat(state.stateRoot(height)).isEqualTo(known.getOrDefault(height, Hash32.ZERO));
    }
  }
}
