package org.mosaiclab.protocol.v0.reward;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.mosaiclab.protocol.v0.reward.RewardedLink.Voter;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Who has voted for which link of the own chain, until the link is paid or has lost. **Spec**: `v0
/// §21 GAP-12`; paper P§2.8, footnote 17.
///
/// @param ballots by link
public record LinkVotes(Map<Link, Ballot> ballots) {
  static final LinkVotes NONE = new LinkVotes(HashMap.empty());
  private static final Ballot EMPTY = new Ballot(0, Uint256.ZERO, Vector.empty());

  public record Link(Hash32 source, Hash32 target) {}

  /// @param targetHeight of the link
  /// @param totalWeight of the whole set, the greatest while the voters voted
  /// @param voters each once, with its weight when its vote was counted
  public record Ballot(long targetHeight, Uint256 totalWeight, Vector<Voter> voters) {}

  /// @return an empty ballot where nobody has voted
  public Ballot of(Link link) {
    return ballots.getOrElse(link, EMPTY);
  }

  LinkVotes plus(Link link, long targetHeight, Uint256 totalWeight, Voter voter) {
    var before = of(link);
    var total = before.totalWeight.isLessThan(totalWeight) ? totalWeight : before.totalWeight;
    return new LinkVotes(
        ballots.put(link, new Ballot(targetHeight, total, before.voters.append(voter))));
  }

  /// Links up to there are paid, or will never be.
  LinkVotes above(long height) {
    return new LinkVotes(ballots.filterValues(ballot -> ballot.targetHeight > height));
  }
}
