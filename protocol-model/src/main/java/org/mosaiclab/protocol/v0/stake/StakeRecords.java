package org.mosaiclab.protocol.v0.stake;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What the stake contract keeps for the repairs; none of it has an effect as built. **Spec**: `v0
/// §21` GAP-01, GAP-02, GAP-04, GAP-05, GAP-07, GAP-08.
///
/// @param sets how validators are counted
/// @param parameters numbers of the repairs
/// @param heights by meta-block height, from 0 to the open one
/// @param ledger where the deposits are
/// @param claims locked base units by who may take them
/// @param voters whose vote is in the seal of the last commit (GAP-07)
/// @param challenge the best one against the last commit (GAP-08)
/// @param haltedAtBlock origin block at which the core halted, or -1 (GAP-02)
public record StakeRecords(
    SetRule sets,
    StakeParameters parameters,
    Vector<HeightRecord> heights,
    StakeLedger ledger,
    Map<Address, Uint256> claims,
    LinkedHashSet<Address> voters,
    Optional<GasChallenge> challenge,
    long haltedAtBlock) {
  static final long NOT_HALTED = -1;

  static StakeRecords initial(SetRule sets, StakeParameters parameters) {
    return new StakeRecords(
        sets,
        parameters,
        Vector.of(HeightRecord.EMPTY, HeightRecord.EMPTY),
        StakeLedger.EMPTY,
        HashMap.empty(),
        LinkedHashSet.empty(),
        Optional.empty(),
        NOT_HALTED);
  }

  public Uint256 claimOf(Address account) {
    return claims.getOrElse(account, Uint256.ZERO);
  }

  /// Whether the members slashed of any one height may have broken its quorums.
  public boolean isUnsafe(Quorum quorum) {
    return heights.exists(height -> height.isUnsafe(quorum));
  }

  /// @return origin block from which the stake of a validator that ends at `endHeight` is held for
  ///   the withdrawal delay; empty while that height is not closed and the core not halted
  Optional<Long> heldFrom(long endHeight) {
    if (endHeight < heights.size() && heights.get((int) endHeight).isClosed()) {
      return Optional.of(heights.get((int) endHeight).closedAtBlock());
    }
    return haltedAtBlock == NOT_HALTED ? Optional.empty() : Optional.of(haltedAtBlock);
  }

  StakeRecords withHeights(Vector<HeightRecord> next) {
    return new StakeRecords(
        sets, parameters, next, ledger, claims, voters, challenge, haltedAtBlock);
  }

  StakeRecords withLedger(StakeLedger next) {
    return new StakeRecords(
        sets, parameters, heights, next, claims, voters, challenge, haltedAtBlock);
  }

  /// Sets the weights of the open height, which is the last one.
  StakeRecords withOpening(SplitWeight weights) {
    return withHeights(heights.update(heights.size() - 1, HeightRecord.opened(weights)));
  }

  StakeRecords withCurrent(SplitWeight weights) {
    return withHeights(heights.update(heights.size() - 1, heights.last().withCurrent(weights)));
  }

  StakeRecords withClaim(Address account, Uint256 amount, StakeLedger next) {
    return new StakeRecords(
        sets,
        parameters,
        heights,
        next,
        claims.put(account, amount),
        voters,
        challenge,
        haltedAtBlock);
  }

  StakeRecords withVoters(LinkedHashSet<Address> next) {
    return new StakeRecords(
        sets, parameters, heights, ledger, claims, next, challenge, haltedAtBlock);
  }

  StakeRecords withChallenge(Optional<GasChallenge> next) {
    return new StakeRecords(sets, parameters, heights, ledger, claims, voters, next, haltedAtBlock);
  }

  StakeRecords haltedAt(long block) {
    return new StakeRecords(sets, parameters, heights, ledger, claims, voters, challenge, block);
  }
}
