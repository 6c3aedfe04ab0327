package org.mosaiclab.protocol.v0.token;

import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.UT_1;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.UT_2;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.UT_3;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.UT_4;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.UT_C1;

import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.organization.OrganizationRule;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The token on auxiliary that stands for a token on origin. **Spec**: `v0 §4`; for its form that
/// is the native coin as well see [OstPrime].
public final class UtilityToken {
  private UtilityToken() {}

  /// Rule UT-C1.
  public static Outcome<UtilityTokenState, Unit> construct(
      Address address, Address valueToken, UtilityTokenState.Kind kind) {
    if (valueToken.isZero()) return Outcome.reject(UT_C1);
    return Outcome.accept(
        new UtilityTokenState(
            address, valueToken, Address.ZERO, TokenState.EMPTY, Uint256.ZERO, kind),
        Unit.UNIT);
  }

  /// Names the co-gateway, once. Rules OR-1, UT-1 to UT-3.
  ///
  /// @param tokenOfCoGateway what the co-gateway calls its utility token
  public static Outcome<UtilityTokenState, Unit> setCoGateway(
      UtilityTokenState state,
      OrganizationState organization,
      Address caller,
      Address coGateway,
      Address tokenOfCoGateway) {
    if (!organization.isOrganization(caller)) return Outcome.reject(OrganizationRule.OR_1);
    if (!state.coGateway().isZero()) return Outcome.reject(UT_1);
    if (coGateway.isZero()) return Outcome.reject(UT_2);
    if (!tokenOfCoGateway.equals(state.address())) return Outcome.reject(UT_3);
    return Outcome.accept(
        state.withCoGateway(coGateway),
        Unit.UNIT,
        new UtilityTokenEvent.CoGatewaySet(state.address(), coGateway));
  }

  /// @return true: every account may own utility tokens
  @SuppressWarnings("unused")
  public static boolean exists(Address account) {
    return true;
  }

  /// Mints for `account`. Plain: rules UT-4, ARITHMETIC; prime: [OstPrime#increaseSupply].
  ///
  /// @param caller the co-gateway only
  public static Outcome<UtilityAccounts, Unit> increaseSupply(
      UtilityAccounts state, Address caller, Address account, Uint256 amount) {
    return switch (state.token().kind()) {
      case UtilityTokenState.Kind.Plain() -> {
        if (!caller.equals(state.token().coGateway())) yield Outcome.reject(UT_4);
        yield mint(state.token(), account, amount)
            .then(minted -> Outcome.accept(state.withToken(minted.state()), Unit.UNIT));
      }
      case UtilityTokenState.Kind.Prime(boolean isInitialized) ->
          OstPrime.increaseSupply(state, isInitialized, caller, account, amount);
    };
  }

  /// As [#increaseSupply], but an account that takes no coins gets the tokens themselves, which it
  /// can hand on or unwrap later: nobody's refusal holds up a message (ISS-26).
  ///
  /// @param caller the co-gateway only
  public static Outcome<UtilityAccounts, Unit> increaseSupplyOrCredit(
      UtilityAccounts state, Address caller, Address account, Uint256 amount) {
    return state.token().kind() instanceof UtilityTokenState.Kind.Prime(boolean isInitialized)
            && state.coins().refuses(account)
        ? OstPrime.credit(state, isInitialized, caller, account, amount)
        : increaseSupply(state, caller, account, amount);
  }

  /// Burns what the caller has. Plain: rules UT-4, TK-2; prime: OS-0, OS-1, TK-2.
  ///
  /// @param caller the co-gateway only
  public static Outcome<UtilityAccounts, Unit> decreaseSupply(
      UtilityAccounts state, Address caller, Uint256 amount) {
    switch (state.token().kind()) {
      case UtilityTokenState.Kind.Plain() -> {
        if (!caller.equals(state.token().coGateway())) return Outcome.reject(UT_4);
      }
      case UtilityTokenState.Kind.Prime(boolean isInitialized) -> {
        if (!isInitialized) return Outcome.reject(UtilityTokenRule.OS_0);
        if (!caller.equals(state.token().coGateway())) return Outcome.reject(UtilityTokenRule.OS_1);
      }
    }
    return burn(state.token(), caller, amount)
        .then(burnt -> Outcome.accept(state.withToken(burnt.state()), Unit.UNIT));
  }

  /// See [TokenCalls#transferFrom].
  public static Outcome<UtilityTokenState, Boolean> callTransferFrom(
      UtilityTokenState state, Address spender, Address owner, Address to, Uint256 amount) {
    return in(state, TokenCalls.transferFrom(state.ledger(), spender, owner, to, amount));
  }

  /// See [TokenCalls#pay].
  public static Outcome<UtilityTokenState, Boolean> callPay(
      UtilityTokenState state, Address owner, Address to, Uint256 amount) {
    return in(state, TokenCalls.pay(state.ledger(), owner, to, amount));
  }

  /// See [Token#transferFrom].
  public static Outcome<UtilityTokenState, Unit> transferFrom(
      UtilityTokenState state, Address spender, Address owner, Address to, Uint256 amount) {
    return in(state, Token.transferFrom(state.ledger(), spender, owner, to, amount));
  }

  /// See [Token#pay].
  public static Outcome<UtilityTokenState, Unit> pay(
      UtilityTokenState state, Address owner, Address to, Uint256 amount) {
    return in(state, Token.pay(state.ledger(), owner, to, amount));
  }

  /// See [Token#transfer].
  public static Outcome<UtilityTokenState, Unit> transfer(
      UtilityTokenState state, Address owner, Address to, Uint256 amount) {
    return in(state, Token.transfer(state.ledger(), owner, to, amount));
  }

  /// See [Token#approve].
  public static Outcome<UtilityTokenState, Unit> approve(
      UtilityTokenState state, Address owner, Address spender, Uint256 amount) {
    return in(state, Token.approve(state.ledger(), owner, spender, amount));
  }

  /// See [Token#allow].
  public static Outcome<UtilityTokenState, Unit> allow(
      UtilityTokenState state, Address owner, Address spender, Uint256 amount) {
    return in(state, Token.allow(state.ledger(), owner, spender, amount));
  }

  static Outcome<UtilityTokenState, Unit> mint(
      UtilityTokenState state, Address account, Uint256 amount) {
    var ledger = state.ledger();
    return CommonRule.checked(state, state.totalSupply().plus(amount))
        .then(
            supply ->
                // No balance exceeds the supply.
                CommonRule.checked(state, ledger.balanceOf(account).plus(amount))
                    .then(
                        balance ->
                            Outcome.accept(
                                state.withSupply(
                                    ledger.withBalance(account, balance.result()), supply.result()),
                                Unit.UNIT)));
  }

  static Outcome<UtilityTokenState, Unit> burn(
      UtilityTokenState state, Address account, Uint256 amount) {
    var left = state.ledger().balanceOf(account).minus(amount);
    if (left.isEmpty()) {
      return Outcome.reject(TokenRule.TK_2);
    }
    var ledger = state.ledger().withBalance(account, left.get());
    return CommonRule.checked(state, state.totalSupply().minus(amount))
        .then(supply -> Outcome.accept(state.withSupply(ledger, supply.result()), Unit.UNIT));
  }

  private static <R> Outcome<UtilityTokenState, R> in(
      UtilityTokenState state, Outcome<TokenState, R> changed) {
    return changed.then(next -> Outcome.accept(state.withLedger(next.state()), next.result()));
  }
}
