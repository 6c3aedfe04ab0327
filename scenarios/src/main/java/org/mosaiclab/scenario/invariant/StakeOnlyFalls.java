package org.mosaiclab.scenario.invariant;

import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.v0.stake.StakedValidator;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;

/// On every branch of origin the stake of a validator never grows, and who was slashed or has
/// withdrawn has none for good. **Spec**: `v0 §21` GAP-01, GAP-04, GAP-07; paper P(4).
final class StakeOnlyFalls implements InvariantChecker {
  private final Metachain metachain;
  private final NewBlocks<OriginChainState> blocks;

  StakeOnlyFalls(Metachain metachain, Chain<OriginChainState> origin) {
    this.metachain = metachain;
    this.blocks = new NewBlocks<>(origin);
  }

  @Override
  public String name() {
    return metachain.spec().name() + ".stake-only-falls";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return blocks.check(this::checkBlock);
  }

  private Optional<String> checkBlock(Block<OriginChainState> block) {
    var before = stake(block.parent().orElseThrow());
    var after = stake(block);
    if (before.validators().equals(after.validators())) {
      return Optional.empty();
    }
    return before
        .validatorAddresses()
        .find(address -> !mayBecome(before.validator(address), after.validator(address)))
        .map(address -> "origin block %s: stake of %s grew or came back".formatted(block, address))
        .toJavaOptional();
  }

  private static boolean mayBecome(StakedValidator before, StakedValidator after) {
    boolean isGone = before.standing() != Standing.STAKED;
    return !before.stake().isLessThan(after.stake())
        && (!isGone || after.standing() == before.standing())
        && (after.standing() == Standing.STAKED || after.stake().isZero());
  }

  private StakeState stake(Block<OriginChainState> block) {
    return block.state().core(metachain.index()).stake();
  }
}
