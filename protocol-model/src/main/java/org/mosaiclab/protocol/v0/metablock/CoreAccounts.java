package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.stake.StakeAccounts;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.v0.token.TokenState;

/// A core with its stake contract and the token of both: what operations change together that pay.
///
/// @param core the core
/// @param stake its stake contract
/// @param token of stakes and bonds
public record CoreAccounts(MosaicCoreState core, StakeState stake, TokenState token) {
  StakeAccounts stakeAccounts() {
    return new StakeAccounts(stake, token);
  }

  CoreAndStake coreAndStake() {
    return new CoreAndStake(core, stake);
  }

  CoreAccounts with(StakeAccounts next) {
    return new CoreAccounts(core, next.stake(), next.token());
  }

  CoreAccounts with(MosaicCoreState next) {
    return new CoreAccounts(next, stake, token);
  }

  CoreAccounts with(TokenState next) {
    return new CoreAccounts(core, stake, next);
  }

  <R> Outcome<CoreAccounts, R> lift(Outcome<CoreAndStake, R> part) {
    return part.then(
        done ->
            Outcome.accept(
                new CoreAccounts(done.state().core(), done.state().stake(), token), done.result()));
  }
}
