package org.mosaiclab.protocol.v0.finality;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.protocol.v0.electorate.SetWeights;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.finality.Ballot.Cast;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// What the polling place keeps for the repairs; none of it has an effect as built. **Spec**: `v0
/// §21` GAP-01, GAP-02, GAP-05; `v0 §22a ISS-15`.
///
/// @param heights weights of the sets by meta-block height, from 0 to the current one
/// @param ballots single votes by digest, where a weight can change under a tally or counts twice
/// @param halt why no vote is taken any more
public record PollingRecords(
    Vector<SetWeights> heights, Map<Hash32, Ballot> ballots, Optional<AuxiliaryHalt> halt) {
  static PollingRecords initial(long firstHeight) {
    return new PollingRecords(
        Vector.fill((int) firstHeight + 1, SetWeights.EMPTY), HashMap.empty(), Optional.empty());
  }

  /// @return weights of the two sets of the current height, without who was slashed
  public SplitWeight current() {
    return heights.last().current();
  }

  public Ballot ballot(Hash32 digest) {
    return ballots.getOrElse(digest, Ballot.EMPTY);
  }

  PollingRecords withNextHeight() {
    return new PollingRecords(heights.append(SetWeights.EMPTY), ballots, halt);
  }

  PollingRecords withHeights(Vector<SetWeights> next) {
    return new PollingRecords(next, ballots, halt);
  }

  /// Sets the weights of the current height, which is the last one.
  PollingRecords withOpening(SplitWeight weights) {
    return withHeights(heights.update(heights.size() - 1, SetWeights.opened(weights)));
  }

  PollingRecords withCast(Hash32 digest, Address signer, Cast cast) {
    return new PollingRecords(
        heights, ballots.put(digest, ballot(digest).with(signer, cast)), halt);
  }

  PollingRecords withBallots(Map<Hash32, Ballot> next) {
    return new PollingRecords(heights, next, halt);
  }

  PollingRecords haltedBy(AuxiliaryHalt reason) {
    return new PollingRecords(heights, ballots, Optional.of(reason));
  }
}
