package org.mosaiclab.scenario.actor;

import org.mosaiclab.protocol.value.Hash32;

/// Whose turn it is to do something that one validator must do for all: of the n with weight on
/// origin (meta-height mod n) first, the next one after two origin blocks without it, and so on.
/// Counts from the origin height at which this validator first saw the need.
final class Turn {
  private static final long PATIENCE_ORIGIN_BLOCKS = 2;

  private final Membership member;
  private final Standing standing;
  private Hash32 subject = Hash32.ZERO;
  private long sinceOriginHeight;

  Turn(Membership member) {
    this.member = member;
    this.standing = new Standing(member.address());
  }

  /// @param metaHeight open meta-block height
  /// @param need names what is to be done; a new one starts the count again
  boolean hasCome(long metaHeight, Hash32 need) {
    long originHeight = member.originHead().height();
    if (!need.equals(subject)) {
      subject = need;
      sinceOriginHeight = originHeight;
    }
    var rank = standing.rank(member.originContracts().stake(), metaHeight);
    return rank.isPresent()
        && originHeight >= sinceOriginHeight + PATIENCE_ORIGIN_BLOCKS * rank.getAsLong();
  }
}
