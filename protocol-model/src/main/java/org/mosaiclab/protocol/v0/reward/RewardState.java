package org.mosaiclab.protocol.v0.reward;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// State of the reward contract of an auxiliary chain. **Spec**: `v0 §21 GAP-12`.
///
/// @param terms what never changes
/// @param ledger who owns what
/// @param votes for links that are not paid yet
/// @param committedHeight of the last own checkpoint that is proven to be committed, zero for none
/// @param departures finalised origin height at which a validator's last height ended
public record RewardState(
    RewardTerms terms,
    RewardLedger ledger,
    LinkVotes votes,
    long committedHeight,
    Map<Address, Uint256> departures) {
  /// The contract after its deployment, with the deposit of the block proposers.
  public static RewardState of(RewardTerms terms) {
    return new RewardState(
        terms, RewardLedger.EMPTY.funding(terms.deposit()), LinkVotes.NONE, 0, HashMap.empty());
  }

  public Earned earnedBy(Address validator) {
    return ledger.earnedBy(validator);
  }

  /// @return what a validator could claim now
  public Uint256 claimableBy(Address validator) {
    return earnedBy(validator).claimableAt(committedHeight);
  }

  RewardState withLedger(RewardLedger next) {
    return new RewardState(terms, next, votes, committedHeight, departures);
  }

  RewardState withVotes(LinkVotes next) {
    return new RewardState(terms, ledger, next, committedHeight, departures);
  }

  RewardState withCommittedHeight(long height) {
    return new RewardState(terms, ledger, votes, height, departures);
  }

  RewardState withDeparture(Address validator, Uint256 originHeight) {
    return new RewardState(
        terms, ledger, votes, committedHeight, departures.put(validator, originHeight));
  }
}
