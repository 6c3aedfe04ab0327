package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.Hash32;

/// What one validator has signed for one core id, so that it never breaks a slashing condition
/// against itself. **Spec**: `v0 §21 GAP-01`, conditions 1 to 3.
public final class VoteHistory {
  private final List<SignedVote> votes = new ArrayList<>();

  void add(SignedVote vote) {
    votes.add(vote);
  }

  /// Takes over what the same key has signed elsewhere.
  void addAll(VoteHistory other) {
    votes.addAll(other.votes);
  }

  /// The last vote, if there is one.
  public Optional<SignedVote> last() {
    return votes.isEmpty() ? Optional.empty() : Optional.of(votes.getLast());
  }

  /// Target height of the last vote, 0 before the first.
  long lastTargetHeight() {
    return votes.isEmpty() ? 0 : votes.getLast().message().targetHeight().toLong();
  }

  /// The vote from this source with this transition object, as a seal needs it.
  Optional<SignedVote> voteFrom(Hash32 source, Hash32 transitionHash) {
    return votes.stream()
        .filter(vote -> vote.message().source().equals(source))
        .filter(vote -> vote.message().transitionHash().equals(transitionHash))
        .findFirst();
  }

  /// Whether signing `next` would give somebody evidence against this validator.
  boolean isSlashable(VoteMessage next) {
    return votes.stream().map(SignedVote::message).anyMatch(own -> isOffence(own, next));
  }

  private static boolean isOffence(VoteMessage own, VoteMessage next) {
    if (own.equals(next)) {
      return false;
    }
    return own.targetHeight().equals(next.targetHeight())
        || surrounds(own, next)
        || surrounds(next, own)
        || (own.source().equals(next.source())
            && !own.transitionHash().equals(next.transitionHash()));
  }

  private static boolean surrounds(VoteMessage outer, VoteMessage inner) {
    return outer.sourceHeight().isLessThan(inner.sourceHeight())
        && inner.targetHeight().isLessThan(outer.targetHeight());
  }
}
