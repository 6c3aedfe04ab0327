package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.metablock.CoreAccounts;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.v0.stake.StakeAccounts;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.v0.token.TokenState;

/// Everything that the contracts of one meta-chain hold on origin.
///
/// @param core the core
/// @param stake its stake contract
/// @param token the token that stakes are paid in
public record OriginState(MosaicCoreState core, StakeState stake, TokenState token) {
  OriginState withCore(MosaicCoreState next) {
    return new OriginState(next, stake, token);
  }

  OriginState withStake(StakeState next) {
    return new OriginState(core, next, token);
  }

  OriginState withToken(TokenState next) {
    return new OriginState(core, stake, next);
  }

  StakeAccounts accounts() {
    return new StakeAccounts(stake, token);
  }

  OriginState withAccounts(StakeAccounts next) {
    return new OriginState(core, next.stake(), next.token());
  }

  CoreAndStake coreAndStake() {
    return new CoreAndStake(core, stake);
  }

  OriginState withCoreAndStake(CoreAndStake next) {
    return new OriginState(next.core(), next.stake(), token);
  }

  CoreAccounts coreAccounts() {
    return new CoreAccounts(core, stake, token);
  }

  OriginState withCoreAccounts(CoreAccounts next) {
    return new OriginState(next.core(), next.stake(), next.token());
  }

  Outcome<OriginState, Returned> lift(Outcome<CoreAccounts, Unit> part) {
    return part.then(done -> Outcome.accept(withCoreAccounts(done.state()), Returned.TRUE));
  }
}
