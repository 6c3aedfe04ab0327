package org.mosaiclab.protocol.v0;

import io.vavr.collection.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.MosaicCore;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreRule;
import org.mosaiclab.protocol.v0.stake.Closing;
import org.mosaiclab.protocol.v0.stake.Departures;
import org.mosaiclab.protocol.v0.stake.StakeRule;
import org.mosaiclab.protocol.v0.token.Token;

/// The contracts of one meta-chain on origin: core, stake, token. **Spec**: `v0 §4`, `v0 §9`, `v0
/// §10`.
public final class OriginContracts {
  private final MosaicCore core;
  private final Departures departures;
  private final PaperContracts paper;
  private final OriginViews views;

  /// @param profile which defects are repaired
  /// @param signatures how a vote's signer is recovered
  public OriginContracts(RuleProfile profile, SignatureScheme signatures) {
    this.core = new MosaicCore(profile, signatures);
    this.departures = new Departures(profile);
    this.paper = new PaperContracts(profile, signatures, core);
    this.views = new OriginViews(core);
  }

  /// Deploys the core, which deploys its stake contract. The rules of both constructors.
  public Outcome<OriginState, Unit> deploy(OriginDeployment deployment) {
    return core.construct(
            deployment.core(),
            deployment.minimumWeight(),
            deployment.parameters().core(),
            deployment.parameters().stake())
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
    long block = context.context().blockNumber();
    return switch (operation) {
      case OriginOperation.ProposeBlock proposal -> paper.propose(state, context, proposal);
      case OriginOperation.VerifyVote(var kernelHash, var message, var signature) ->
          lift(
              core.verifyVote(state.coreAndStake(), kernelHash, message, signature, block),
              state::withCoreAndStake,
              _ -> Returned.TRUE);
      case OriginOperation.AnchorHeader(var metaBlockHash, var headerRlp) ->
          lift(
              core.anchorHeader(state.core(), metaBlockHash, headerRlp),
              state::withCore,
              _ -> Returned.TRUE);
      case OriginOperation.Initialize(var depositors, var validators, var stakes) ->
          lift(
              core.initialize(state.coreAccounts(), caller, depositors, validators, stakes),
              state::withCoreAccounts,
              _ -> Returned.NOTHING);
      case OriginOperation.Deposit(var validator, var amount) ->
          state.core().isHalted()
              ? Outcome.reject(MosaicCoreRule.GAP_02_HALTED)
              : lift(
                  core.stakes()
                      .deposit(state.accounts(), caller, validator, amount, Optional.empty()),
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
              core.stakes()
                  .closeMetaBlock(
                      state.stake(),
                      caller,
                      closingHeight,
                      new Closing(block, LinkedHashSet.empty())),
              state::withStake,
              Returned.Updates::new);
      case OriginOperation.Logout(var index) ->
          lift(
              departures.logout(state.stake(), caller, index),
              state::withStake,
              _ -> Returned.TRUE);
      case OriginOperation.Withdraw(var index) ->
          lift(
              departures.withdraw(state.accounts(), context.context(), index),
              state::withAccounts,
              _ -> Returned.TRUE);
      // Its messages have no recorded encoding; see PaperOperation.ReportOffence.
      case OriginOperation.Slash _ -> Outcome.reject(StakeRule.ST_NI);
      case PaperOperation operationOfPaper -> paper.apply(state, context, operationOfPaper);
    };
  }

  static <S, R> Outcome<OriginState, Returned> lift(
      Outcome<S, R> part, Function<S, OriginState> whole, Function<R, Returned> result) {
    return part.then(
        accepted -> Outcome.accept(whole.apply(accepted.state()), result.apply(accepted.result())));
  }
}
