package org.mosaiclab.protocol.v0;

import java.util.function.Function;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.MosaicCore;
import org.mosaiclab.protocol.v0.stake.Stake;
import org.mosaiclab.protocol.v0.stake.StakeRule;
import org.mosaiclab.protocol.v0.token.Token;

/// The contracts of one meta-chain on origin: core, stake, token. **Spec**: `v0 §4`, `v0 §9`, `v0
/// §10`.
public final class OriginContracts {
  private final MosaicCore core;
  private final OriginViews views;

  /// @param profile which defects are repaired
  /// @param signatures how a vote's signer is recovered
  public OriginContracts(RuleProfile profile, SignatureScheme signatures) {
    this.core = new MosaicCore(profile, signatures);
    this.views = new OriginViews(core);
  }

  /// Deploys the core, which deploys its stake contract. The rules of both constructors.
  public Outcome<OriginState, Unit> deploy(OriginDeployment deployment) {
    return core.construct(deployment.core(), deployment.minimumWeight())
        .then(
            built ->
                Outcome.accept(
                    new OriginState(
                        built.state().core(), built.state().stake(), deployment.token()),
                    Unit.UNIT));
  }

  /// @return what participants read
  public OriginViews views() {
    return views;
  }

  /// Applies one operation.
  public Outcome<OriginState, Returned> apply(
      OriginState state, OriginContext context, OriginOperation operation) {
    var caller = context.context().caller();
    return switch (operation) {
      case OriginOperation.ProposeBlock(var height, var transition) ->
          lift(
              core.proposeBlock(state.core(), height, transition, context.history()),
              state::withCore,
              Returned.Proposed::new);
      case OriginOperation.VerifyVote(var kernelHash, var message, var signature) ->
          lift(
              core.verifyVote(state.coreAndStake(), kernelHash, message, signature),
              state::withCoreAndStake,
              _ -> Returned.TRUE);
      case OriginOperation.AnchorHeader(var metaBlockHash, var headerRlp) ->
          lift(
              core.anchorHeader(state.core(), metaBlockHash, headerRlp),
              state::withCore,
              _ -> Returned.TRUE);
      case OriginOperation.Initialize(var depositors, var validators, var stakes) ->
          lift(
              Stake.initialize(state.accounts(), depositors, validators, stakes),
              state::withAccounts,
              _ -> Returned.NOTHING);
      case OriginOperation.Deposit(var validator, var amount) ->
          lift(
              Stake.deposit(state.accounts(), caller, validator, amount),
              state::withAccounts,
              _ -> Returned.TRUE);
      case OriginOperation.Approve(var spender, var amount) ->
          lift(
              Token.approve(state.token(), caller, spender, amount),
              state::withToken,
              _ -> Returned.TRUE);
      case OriginOperation.Transfer(var to, var amount) ->
          lift(
              Token.transfer(state.token(), caller, to, amount),
              state::withToken,
              _ -> Returned.TRUE);
      case OriginOperation.CloseMetaBlock(var closingHeight) ->
          lift(
              Stake.closeMetaBlock(state.stake(), caller, closingHeight),
              state::withStake,
              Returned.Updates::new);
      case OriginOperation.Logout _, OriginOperation.Withdraw _, OriginOperation.Slash _ ->
          Outcome.reject(StakeRule.ST_NI);
    };
  }

  private static <S, R> Outcome<OriginState, Returned> lift(
      Outcome<S, R> part, Function<S, OriginState> whole, Function<R, Returned> result) {
    return part.then(
        accepted -> Outcome.accept(whole.apply(accepted.state()), result.apply(accepted.result())));
  }
}
