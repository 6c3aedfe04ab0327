package org.mosaiclab.protocol.v0;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// The conflict that two branches ended in, as anybody could show it who has heard all votes.
final class ForkEvidence {
  private ForkEvidence() {}

  /// @param game in which both branches have finalised something of their own
  static FinalityConflict of(BranchGame game) {
    int lower = height(game, 0) <= height(game, 1) ? 0 : 1;
    int higher = 1 - lower;
    return new FinalityConflict(
        seal(game, lower), seal(game, higher), headers(game, higher, height(game, lower)));
  }

  private static long height(BranchGame game, int branch) {
    var blocks = game.blocks(branch);
    return blocks.heightOf(blocks.head()).toLong();
  }

  // All votes of one epoch from the head of a branch.
  private static SealedLink seal(BranchGame game, int branch) {
    var head = game.blocks(branch).head();
    var votes = game.votes.stream().filter(vote -> isFinalising(vote, head)).toList();
    var link = votes.getFirst().message();
    return new SealedLink(
        link,
        votes.stream()
            .filter(vote -> vote.message().equals(link))
            .map(SignedVote::signature)
            .toList());
  }

  private static boolean isFinalising(SignedVote vote, Hash32 source) {
    var link = vote.message();
    return link.source().equals(source)
        && link.targetHeight().toLong() == link.sourceHeight().toLong() + AuxiliaryStage.EPOCH;
  }

  private static List<Bytes> headers(BranchGame game, int branch, long above) {
    var headers = new ArrayList<Bytes>();
    var hash = game.blocks(branch).head();
    for (long height = height(game, branch); height > above; height--) {
      var header = Objects.requireNonNull(game.branches.get(branch).headers.get(hash));
      headers.add(header.encode());
      hash = header.parentHash();
    }
    return headers;
  }
}
