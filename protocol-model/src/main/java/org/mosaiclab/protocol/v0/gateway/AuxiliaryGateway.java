package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CG_C1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CG_C2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CG_C3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.DEV_19;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OR_1;

import java.util.function.Function;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState.Activation;
import org.mosaiclab.protocol.v0.organization.Organization;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The EIP20CoGateway with its anchor, organisation and utility token: value is minted here and
/// redeemed here. **Spec**: `v0 §15`, `v0 §11`, `v0 §13`; paper P§3.2 to P§3.8. **Repairs**: ISS-21
/// to ISS-29, DEV-11 to DEV-15, DEV-19, GAP-15; each in the class that it concerns.
public final class AuxiliaryGateway {
  private final GatewayRules rules;
  private final GatewayBase base;
  private final MintFlow mints;
  private final MintRevocation revokedMints;
  private final RedeemFlow redeems;
  private final RedeemRevocation revocations;
  private final AuxiliaryLinkFlow links;

  /// @param rules of both sides
  public AuxiliaryGateway(GatewayRules rules) {
    this.rules = rules;
    this.base = new GatewayBase(rules);
    this.mints = new MintFlow(rules);
    this.revokedMints = new MintRevocation(rules);
    this.redeems = new RedeemFlow(rules);
    this.revocations = new RedeemRevocation(rules);
    this.links = new AuxiliaryLinkFlow(rules);
  }

  /// Constructor of the co-gateway. Rules CB-C1, CG-C1 to CG-C3. The organisation and the anchor
  /// are there by type, so OR-C1 and GB-C1 cannot fail.
  ///
  /// @param address where the contract lies
  /// @param gateway on origin
  /// @param bounty native coin; may be zero
  public static Outcome<CoGatewayState, Unit> construct(
      Address address,
      Address gateway,
      CoGatewayState.Contracts contracts,
      Uint256 bounty,
      int maxStorageRoots) {
    return construct(address, gateway, contracts, bounty, maxStorageRoots, Link.Subject.NONE);
  }

  /// Constructor of a co-gateway that is linked by a message (GAP-15). Rules as above.
  ///
  /// @param subject what both sides must agree on
  public static Outcome<CoGatewayState, Unit> construct(
      Address address,
      Address gateway,
      CoGatewayState.Contracts contracts,
      Uint256 bounty,
      int maxStorageRoots,
      Link.Subject subject) {
    if (maxStorageRoots <= 0) return Outcome.reject(AnchorRule.CB_C1);
    if (contracts.valueToken().isZero()) return Outcome.reject(CG_C1);
    if (contracts.utilityToken().isZero()) return Outcome.reject(CG_C2);
    if (gateway.isZero()) return Outcome.reject(CG_C3);
    var base = GatewayBaseState.initial(address, gateway, bounty, maxStorageRoots);
    return Outcome.accept(CoGatewayState.initial(contracts, base, subject), Unit.UNIT);
  }

  /// Applies one operation.
  public Outcome<AuxiliaryGatewayState, GatewayResult> apply(
      AuxiliaryGatewayState state, GatewayContext context, GatewayOperation.OnAuxiliary operation) {
    var caller = context.caller();
    return switch (operation) {
      case GatewayOperation.ConfirmStakeIntent(var confirmation) ->
          mints.confirm(state, context, confirmation);
      case GatewayOperation.ProgressMint(var progress) -> mints.progress(state, context, progress);
      case GatewayOperation.ConfirmRevertStakeIntent(var messageHash, var proof) ->
          revokedMints.confirmRevert(state, messageHash, proof);
      case GatewayOperation.RevokeUndeclaredStake(var confirmation) ->
          revokedMints.revokeUndeclared(state, confirmation);
      case GatewayOperation.Redeem(var intent, var value) ->
          redeems.redeem(state, caller, intent, value);
      case GatewayOperation.SignedRedeem(var signed, var value) ->
          redeems.signedRedeem(state, caller, signed, value);
      case GatewayOperation.ProgressRedeem(var progress) ->
          redeems.progress(state, caller, progress);
      case GatewayOperation.RevertRedeem(var messageHash, var value) ->
          revocations.revert(state, caller, messageHash, value);
      case GatewayOperation.ProgressRevertRedeem(var messageHash, var proof) ->
          revocations.progressRevert(state, messageHash, proof);
      case GatewayOperation.WithdrawCredit(var to) -> CoinPayments.withdraw(state, caller, to);
      case GatewayOperation.ConfirmLink link -> links.confirm(state, link);
      case GatewayOperation.ProgressLink(var progress) -> links.progress(state, progress);
      case GatewayOperation.DeactivateGateway() -> deactivate(state, caller);
      case GatewayOperation.ProveGateway proof ->
          inBase(
              state, base.prove(state.coGateway().base(), state.anchor(), context.remote(), proof));
      case GatewayOperation.InitiateBountyChange(var proposed) ->
          inBase(
              state,
              base.initiateBountyChange(
                  state.coGateway().base(),
                  state.organization(),
                  context,
                  proposed,
                  rules.auxiliaryUnlockBlocks()));
      case GatewayOperation.ConfirmBountyChange() ->
          inBase(
              state,
              base.confirmBountyChange(state.coGateway().base(), state.organization(), context));
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
      case GatewayOperation.ApproveUtility(var spender, var amount) ->
          inToken(state, UtilityToken.approve(tokenOf(state), caller, spender, amount));
      case GatewayOperation.TransferUtility(var to, var amount) ->
          inToken(state, UtilityToken.transfer(tokenOf(state), caller, to, amount));
      case GatewayOperation.IncreaseSupply(var account, var amount) ->
          lift(
              UtilityToken.increaseSupply(state.utility(), caller, account, amount),
              state::withUtility);
      case GatewayOperation.DecreaseSupply(var amount) ->
          lift(UtilityToken.decreaseSupply(state.utility(), caller, amount), state::withUtility);
      case GatewayOperation.SetCoGateway(var coGateway) ->
          inToken(
              state,
              UtilityToken.setCoGateway(
                  tokenOf(state),
                  state.organization(),
                  caller,
                  coGateway,
                  tokenNamedBy(state, coGateway)));
      case GatewayOperation.InitializePrime(var value) ->
          lift(OstPrime.initialize(state.utility(), caller, value), state::withUtility);
      case GatewayOperation.Wrap(var value) ->
          lift(OstPrime.wrap(state.utility(), caller, value), state::withUtility);
      case GatewayOperation.Unwrap(var amount) ->
          lift(OstPrime.unwrap(state.utility(), caller, amount), state::withUtility);
    };
  }

  // Rules DEV-19, OR-1, DG-1. Irreversible, as on origin.
  private Outcome<AuxiliaryGatewayState, GatewayResult> deactivate(
      AuxiliaryGatewayState state, Address caller) {
    if (!rules.repairs(Repair.DEV_19)) return Outcome.reject(DEV_19);
    if (!state.organization().isOrganization(caller)) return Outcome.reject(OR_1);
    var coGateway = state.coGateway();
    boolean isActive =
        !rules.isUnlinked(coGateway) && coGateway.activation() != Activation.DEACTIVATED;
    if (!isActive) return Outcome.reject(GatewayRule.DG_1);
    return Outcome.accept(
        state.withCoGateway(coGateway.withActivation(Activation.DEACTIVATED)), GatewayResult.TRUE);
  }

  private static UtilityTokenState tokenOf(AuxiliaryGatewayState state) {
    return state.utility().token();
  }

  // Any other account names no token at all.
  private static Address tokenNamedBy(AuxiliaryGatewayState state, Address coGateway) {
    return coGateway.equals(state.coGateway().base().address())
        ? state.coGateway().contracts().utilityToken()
        : Address.ZERO;
  }

  private static Outcome<AuxiliaryGatewayState, GatewayResult> inBase(
      AuxiliaryGatewayState state, Outcome<GatewayBaseState, GatewayResult> part) {
    return part.then(
        accepted -> Outcome.accept(state.withBase(accepted.state()), accepted.result()));
  }

  private static Outcome<AuxiliaryGatewayState, GatewayResult> inToken(
      AuxiliaryGatewayState state, Outcome<UtilityTokenState, Unit> part) {
    return lift(part, state::withToken);
  }

  private static <S> Outcome<AuxiliaryGatewayState, GatewayResult> lift(
      Outcome<S, Unit> part, Function<S, AuxiliaryGatewayState> whole) {
    return part.then(accepted -> Outcome.accept(whole.apply(accepted.state()), GatewayResult.TRUE));
  }
}
