package org.mosaiclab.scenario.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Slashing conditions of `v0 §21 GAP-01` as an honest validator applies them to itself.
class VoteHistoryTest {
  private static final Signature ANY = new Signature(27, Hash32.ZERO, Hash32.ZERO);

  private final VoteHistory history = new VoteHistory();

  @BeforeEach
  void votedFrom100To200() {
    history.add(new SignedVote(vote("t", 100, 200), ANY));
  }

  @Test
  void isSlashable_sameVoteAgain_isNoOffence() {
    assertThat(history.isSlashable(vote("t", 100, 200))).isFalse();
  }

  @Test
  void isSlashable_otherVoteForSameTargetHeight_isOffence() {
    assertThat(history.isSlashable(vote("t", 150, 200))).isTrue();
  }

  @Test
  void isSlashable_linkAroundOrInside_isOffence() {
    assertThat(history.isSlashable(vote("u", 50, 300))).isTrue();
    history.add(new SignedVote(vote("v", 200, 600), ANY));
    assertThat(history.isSlashable(vote("w", 300, 400))).isTrue();
  }

  @Test
  void isSlashable_sameSourceOtherTransition_isOffence() {
    assertThat(history.isSlashable(vote("other", 100, 300))).isTrue();
    assertThat(history.isSlashable(vote("t", 100, 300))).isFalse();
  }

  @Test
  void isSlashable_nextLink_isNoOffence() {
    assertThat(history.isSlashable(vote("next", 200, 300))).isFalse();
    assertThat(history.lastTargetHeight()).isEqualTo(200);
  }

  @Test
  void voteFrom_otherTransition_findsNothing() {
    assertThat(history.voteFrom(block(100), Keccak.hash("t"))).isPresent();
    assertThat(history.voteFrom(block(100), Keccak.hash("u"))).isEmpty();
  }

  private static VoteMessage vote(String transition, long source, long target) {
    return new VoteMessage(
        CoreId.ZERO,
        Keccak.hash(transition),
        block(source),
        block(target),
        Uint256.of(source),
        Uint256.of(target));
  }

  private static Hash32 block(long height) {
    return Keccak.hash("block " + height);
  }
}
