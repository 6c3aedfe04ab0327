package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.codec.VoteMessage;

/// Every vote that the validators of one meta-chain have cast, in order.
public final class VoteLog {
  /// @param validator index of the voter
  /// @param message what it signed
  /// @param castAtNanos when
  /// @param transaction id of the vote on the meta-chain
  public record CastVote(int validator, VoteMessage message, long castAtNanos, int transaction) {}

  private final List<CastVote> votes = new ArrayList<>();

  void add(CastVote vote) {
    votes.add(vote);
  }

  public List<CastVote> votes() {
    return List.copyOf(votes);
  }
}
