package org.mosaiclab.scenario.invariant;

import java.math.BigInteger;
import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.reward.Earned;
import org.mosaiclab.protocol.v0.reward.RewardEvent.Award;
import org.mosaiclab.protocol.v0.reward.RewardEvent.SegmentRewarded;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.FeeAccounts;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// After every block, forks included, all fees of users and the first deposit are somewhere: as
/// coins of their owners, in the pool, unclaimed, locked, or burnt, each summed over its owners and
/// not taken from the contract's totals. And of no award more than 49 % is to be claimed. **Spec**:
/// `v0 §21 GAP-12`; paper P§2.8.
final class RewardConservation implements InvariantChecker {
  private static final BigInteger PERCENT = BigInteger.valueOf(100);
  private static final BigInteger PAID_PERCENT = BigInteger.valueOf(49);

  private final Metachain metachain;
  private final NewBlocks<MetachainState> blocks;

  RewardConservation(Metachain metachain) {
    this.metachain = metachain;
    this.blocks = new NewBlocks<>(metachain.chain());
  }

  @Override
  public String name() {
    return metachain.spec().name() + ".reward-conservation";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return blocks.check(this::checkBlock);
  }

  private Optional<String> checkBlock(Block<MetachainState> block) {
    return checkFees(block)
        .or(() -> checkSum(block))
        .or(
            () ->
                block.body().receipts().stream()
                    .flatMap(receipt -> receipt.events().stream())
                    .flatMap(event -> checkAwards(block, event).stream())
                    .findFirst());
  }

  private Optional<String> checkFees(Block<MetachainState> block) {
    var before = block.parent().orElseThrow().state().fees().collected().value();
    var after = block.state().fees().collected().value();
    var owed =
        BigInteger.valueOf(block.body().userGas())
            .multiply(BigInteger.valueOf(metachain.spec().rewards().feePrice()));
    return after.subtract(before).equals(owed)
        ? Optional.empty()
        : Optional.of(
            "block %s: users pay %d, block proposers get %d"
                .formatted(block, owed, after.subtract(before)));
  }

  private Optional<String> checkSum(Block<MetachainState> block) {
    var rewards = block.state().contracts().rewards();
    var fees = block.state().fees();
    var brought = fees.collected().value().add(rewards.terms().deposit().value());
    var owned = BigInteger.ZERO;
    for (FeeAccounts.Account account : fees.accounts().values()) {
      owned = owned.add(account.coins().value());
    }
    var earned = BigInteger.ZERO;
    for (Earned one : rewards.ledger().earned().values()) {
      earned = earned.add(one.unclaimed().value()).add(one.locked().value());
    }
    var pool = rewards.ledger().pool().value();
    var burnt = rewards.ledger().burnt().value();
    var found = owned.add(earned).add(pool).add(burnt);
    return found.equals(brought)
        ? Optional.empty()
        : Optional.of(
            "block %s: users and depositors brought %d, but %d is owned, %d earned, %d in the pool, %d burnt"
                .formatted(block, brought, owned, earned, pool, burnt));
  }

  private static Optional<String> checkAwards(Block<?> block, ProtocolEvent event) {
    return event instanceof SegmentRewarded(var _, var awards)
        ? awards.stream()
            .filter(award -> !isSplit(award))
            .map(award -> "block %s: %s is split otherwise than 49 to 51".formatted(block, award))
            .findFirst()
        : Optional.empty();
  }

  // The greatest whole number that is at most 49 % of the award.
  private static boolean isSplit(Award award) {
    var sum = award.paidShare().value().add(award.lockedShare().value());
    var bound = sum.multiply(PAID_PERCENT);
    return isAtMost(award.paidShare().value(), bound)
        && !isAtMost(award.paidShare().value().add(BigInteger.ONE), bound);
  }

  private static boolean isAtMost(BigInteger paid, BigInteger bound) {
    return paid.multiply(PERCENT).compareTo(bound) <= 0;
  }
}
