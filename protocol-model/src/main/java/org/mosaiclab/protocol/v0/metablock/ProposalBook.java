package org.mosaiclab.protocol.v0.metablock;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.Optional;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Proposals that wait for the commit of the open height, and the bonds of the core.
///
/// @param waiting by transition hash, in the order they came
/// @param seals keys of the seals that votes count in, by transition hash, in the order they came
/// @param bonded base units that wait with them
/// @param refunds base units of ended proposals by who may take them
/// @param refundable sum of these
/// @param burnt base units that no rule can move
/// @param discarded transition hashes that a dispute has shown to be invalid (GAP-10)
public record ProposalBook(
    LinkedHashMap<Hash32, ProposalRecord> waiting,
    Map<Hash32, LinkedHashSet<Hash32>> seals,
    Uint256 bonded,
    Map<Address, Uint256> refunds,
    Uint256 refundable,
    Uint256 burnt,
    Set<Hash32> discarded) {
  static final ProposalBook EMPTY =
      new ProposalBook(
          LinkedHashMap.empty(),
          HashMap.empty(),
          Uint256.ZERO,
          HashMap.empty(),
          Uint256.ZERO,
          Uint256.ZERO,
          HashSet.empty());

  public Uint256 refundOf(Address account) {
    return refunds.getOrElse(account, Uint256.ZERO);
  }

  Optional<ProposalRecord> record(Hash32 transitionHash) {
    return waiting.get(transitionHash).toJavaOptional();
  }

  LinkedHashSet<Hash32> sealsOf(Hash32 transitionHash) {
    return seals.getOrElse(transitionHash, LinkedHashSet.empty());
  }

  ProposalBook with(Hash32 transitionHash, ProposalRecord proposal) {
    return new ProposalBook(
        waiting.put(transitionHash, proposal),
        seals,
        sum(bonded, proposal.bond()),
        refunds,
        refundable,
        burnt,
        discarded);
  }

  ProposalBook withSeal(Hash32 transitionHash, Hash32 sealKey) {
    var known = sealsOf(transitionHash);
    return known.contains(sealKey)
        ? this
        : new ProposalBook(
            waiting,
            seals.put(transitionHash, known.add(sealKey)),
            bonded,
            refunds,
            refundable,
            burnt,
            discarded);
  }

  /// The height is committed: nothing waits any more, every bond may be taken back.
  ProposalBook settled() {
    var owed = refunds;
    for (var proposal : waiting.values()) {
      if (!proposal.bond().isZero()) {
        var before = owed.getOrElse(proposal.proposer(), Uint256.ZERO);
        owed = owed.put(proposal.proposer(), sum(before, proposal.bond()));
      }
    }
    return new ProposalBook(
        LinkedHashMap.empty(),
        HashMap.empty(),
        Uint256.ZERO,
        owed,
        sum(refundable, bonded),
        burnt,
        discarded);
  }

  ProposalBook refunded(Address account) {
    var left = refundable.minus(refundOf(account)).orElseThrow();
    return new ProposalBook(
        waiting, seals, bonded, refunds.put(account, Uint256.ZERO), left, burnt, discarded);
  }

  ProposalBook burning(Uint256 amount) {
    return new ProposalBook(
        waiting, seals, bonded, refunds, refundable, sum(burnt, amount), discarded);
  }

  boolean isDiscarded(Hash32 transitionHash) {
    return discarded.contains(transitionHash);
  }

  ProposalBook discarding(Hash32 transitionHash) {
    var bond = record(transitionHash).map(ProposalRecord::bond).orElse(Uint256.ZERO);
    return new ProposalBook(
        waiting.remove(transitionHash),
        seals.remove(transitionHash),
        bonded.minus(bond).orElseThrow(),
        refunds,
        refundable,
        sum(burnt, bond),
        discarded.add(transitionHash));
  }

  // Sums of parts of one token's supply.
  private static Uint256 sum(Uint256 first, Uint256 second) {
    return first.plus(second).orElseThrow();
  }
}
