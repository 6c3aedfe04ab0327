package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_ACTIVATION;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.AG_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.AG_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.DG_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.EG_C1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.EG_C2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SS_0;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OR_1;

import java.util.function.Function;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.organization.Organization;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The EIP20Gateway with its anchor, organisation and tokens: value is staked here and comes back
/// here. **Spec**: `v0 §14`, `v0 §11`, `v0 §13`; paper P§3.2 to P§3.9. **Repairs**: ISS-21 to
/// ISS-29, DEV-11 to DEV-15, DEV-19, GAP-03, GAP-15; each in the class that it concerns.
public final class OriginGateway {
  private final GatewayRules rules;
  private final GatewayBase base;
  private final StakeFlow stakes;
  private final StakeRevocation revocations;
  private final UnstakeFlow unstakes;
  private final UnstakeRevocation revokedUnstakes;
  private final OriginLinkFlow links;
  private final BalanceRecovery balances;
  private final MessageRecovery messages;

  /// @param rules of both sides
  public OriginGateway(GatewayRules rules) {
    this.rules = rules;
    this.base = new GatewayBase(rules);
    this.stakes = new StakeFlow(rules);
    this.revocations = new StakeRevocation(rules);
    this.unstakes = new UnstakeFlow(rules);
    this.revokedUnstakes = new UnstakeRevocation(rules);
    this.links = new OriginLinkFlow(rules);
    this.balances = new BalanceRecovery(rules);
    this.messages = new MessageRecovery(rules);
  }

  /// Constructor of the gateway; not activated yet. Rules CB-C1, EG-C1, EG-C2. The organisation and
  /// the anchor are there by type, so OR-C1 and GB-C1 cannot fail.
  ///
  /// @param address where the contract lies
  /// @param bounty base units of the base token; may be zero
  public static Outcome<GatewayState, Unit> construct(
      Address address, GatewayState.Contracts contracts, Uint256 bounty, int maxStorageRoots) {
    return construct(address, contracts, bounty, maxStorageRoots, Link.Subject.NONE);
  }

  /// Constructor of a gateway that is linked by a message (GAP-15). Rules as above.
  ///
  /// @param subject what both sides must agree on
  public static Outcome<GatewayState, Unit> construct(
      Address address,
      GatewayState.Contracts contracts,
      Uint256 bounty,
      int maxStorageRoots,
      Link.Subject subject) {
    if (maxStorageRoots <= 0) return Outcome.reject(AnchorRule.CB_C1);
    if (contracts.valueToken().isZero()) return Outcome.reject(EG_C1);
    if (contracts.baseToken().isZero()) return Outcome.reject(EG_C2);
    var base = GatewayBaseState.initial(address, Address.ZERO, bounty, maxStorageRoots);
    return Outcome.accept(GatewayState.initial(contracts, base, subject), Unit.UNIT);
  }

  /// Applies one operation.
  public Outcome<OriginGatewayState, GatewayResult> apply(
      OriginGatewayState state, GatewayContext context, GatewayOperation.OnOrigin operation) {
    var caller = context.caller();
    var remote = context.remote();
    return switch (operation) {
      case GatewayOperation.ActivateGateway(var coGateway) -> activate(state, caller, coGateway);
      case GatewayOperation.DeactivateGateway() -> deactivate(state, caller);
      case GatewayOperation.DeclareLink link -> links.declare(state, caller, link);
      case GatewayOperation.ProgressLink(var progress) -> links.progress(state, progress);
      case GatewayOperation.Stake(var intent) -> stakes.stake(state, context, intent);
      case GatewayOperation.SignedStake(var signed) -> stakes.signedStake(state, context, signed);
      case GatewayOperation.ProgressStake(var progress) -> stakes.progress(state, caller, progress);
      case GatewayOperation.RevertStake(var messageHash) ->
          revocations.revert(state, caller, messageHash);
      case GatewayOperation.ProgressRevertStake(var messageHash, var proof) ->
          revocations.progressRevert(state, messageHash, proof);
      case GatewayOperation.ConfirmRedeemIntent(var confirmation) ->
          unstakes.confirm(state, context, confirmation);
      case GatewayOperation.ProgressUnstake(var progress) ->
          unstakes.progress(state, context, progress);
      case GatewayOperation.ConfirmRevertRedeemIntent(var messageHash, var proof) ->
          revokedUnstakes.confirmRevert(state, messageHash, proof);
      case GatewayOperation.RevokeUndeclaredRedeem(var confirmation) ->
          revokedUnstakes.revokeUndeclared(state, confirmation);
      case GatewayOperation.Recover(var token, var account, var proof) ->
          balances.recover(state, remote, token, account, proof);
      case GatewayOperation.RecoverCoins(var account, var accountNodes) ->
          balances.recoverCoins(state, remote, account, accountNodes);
      case GatewayOperation.RecoverStake(var sender, var intent, var proof) ->
          messages.recoverStake(state, remote, sender, intent, proof);
      case GatewayOperation.RecoverRedeem(var sender, var intent, var proof) ->
          messages.recoverRedeem(state, remote, sender, intent, proof);
      case GatewayOperation.ProveGateway proof ->
          inBase(state, base.prove(state.gateway().base(), state.anchor(), remote, proof));
      case GatewayOperation.InitiateBountyChange(var proposed) ->
          inBase(
              state,
              base.initiateBountyChange(
                  state.gateway().base(),
                  state.organization(),
                  context,
                  proposed,
                  rules.originUnlockBlocks()));
      case GatewayOperation.ConfirmBountyChange() ->
          inBase(
              state,
              base.confirmBountyChange(state.gateway().base(), state.organization(), context));
      case GatewayOperation.AnchorStateRoot(var height, var stateRoot) ->
          lift(
              Anchor.anchorStateRoot(
                  state.anchor(), state.organization(), caller, height, stateRoot, rules.profile()),
              state::withAnchor);
      case GatewayOperation.SetCoAnchor(var coAnchor) ->
          lift(
              Anchor.setCoAnchorAddress(state.anchor(), state.organization(), caller, coAnchor),
              state::withAnchor);
      case GatewayOperation.Organize(var change) ->
          Organization.apply(state.organization(), context.context(), change)
              .then(
                  changed ->
                      Outcome.accept(
                          state.withOrganization(changed.state()),
                          new GatewayResult.Bool(changed.result())));
      case GatewayOperation.Approve(var token, var spender, var amount) ->
          inTokens(state, state.tokens().approve(token, caller, spender, amount));
      case GatewayOperation.Transfer(var token, var to, var amount) ->
          inTokens(state, state.tokens().transfer(token, caller, to, amount));
      case GatewayOperation.ReleaseStake(var to, var amount) ->
          releaseStake(state, caller, to, amount);
    };
  }

  private static Outcome<OriginGatewayState, GatewayResult> releaseStake(
      OriginGatewayState state, Address caller, Address to, Uint256 amount) {
    if (!caller.equals(state.gateway().base().address())) return Outcome.reject(SS_0);
    var contracts = state.gateway().contracts();
    return inTokens(
        state, state.tokens().pay(contracts.valueToken(), contracts.stakeVault(), to, amount));
  }

  // Rules OR-1, GAP-15, AG-1, AG-2: once ever, by the organisation's word.
  private Outcome<OriginGatewayState, GatewayResult> activate(
      OriginGatewayState state, Address caller, Address coGateway) {
    if (!state.organization().isOrganization(caller)) return Outcome.reject(OR_1);
    if (rules.repairs(Repair.GAP_15)) return Outcome.reject(GAP_15_ACTIVATION);
    if (coGateway.isZero()) return Outcome.reject(AG_1);
    var gateway = state.gateway();
    if (!gateway.base().remoteGateway().isZero()) return Outcome.reject(AG_2);
    return Outcome.accept(
        state.withGateway(
            gateway.withBase(gateway.base().withRemoteGateway(coGateway)).withActivated(true)),
        GatewayResult.TRUE);
  }

  private static Outcome<OriginGatewayState, GatewayResult> deactivate(
      OriginGatewayState state, Address caller) {
    if (!state.organization().isOrganization(caller)) return Outcome.reject(OR_1);
    if (!state.gateway().isActivated()) return Outcome.reject(DG_1);
    return Outcome.accept(
        state.withGateway(state.gateway().withActivated(false)), GatewayResult.TRUE);
  }

  private static Outcome<OriginGatewayState, GatewayResult> inBase(
      OriginGatewayState state, Outcome<GatewayBaseState, GatewayResult> part) {
    return part.then(
        accepted -> Outcome.accept(state.withBase(accepted.state()), accepted.result()));
  }

  private static Outcome<OriginGatewayState, GatewayResult> inTokens(
      OriginGatewayState state, Outcome<TokenBook, Unit> part) {
    return lift(part, state::withTokens);
  }

  private static <S> Outcome<OriginGatewayState, GatewayResult> lift(
      Outcome<S, Unit> part, Function<S, OriginGatewayState> whole) {
    return part.then(accepted -> Outcome.accept(whole.apply(accepted.state()), GatewayResult.TRUE));
  }
}
