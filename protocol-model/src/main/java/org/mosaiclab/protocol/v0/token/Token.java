package org.mosaiclab.protocol.v0.token;

import static org.mosaiclab.protocol.v0.token.TokenRule.TK_1;
import static org.mosaiclab.protocol.v0.token.TokenRule.TK_2;

import java.util.Optional;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.token.TokenEvent.Approval;
import org.mosaiclab.protocol.v0.token.TokenEvent.Transfer;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// A plain EIP20 token: transfers fail themselves rather than return false. **Spec**: `v0 §4`.
public final class Token {
  private Token() {}

  /// Moves `amount` from its owner, who calls. Rules TK-2, ARITHMETIC.
  public static Outcome<TokenState, Unit> transfer(
      TokenState state, Address owner, Address to, Uint256 amount) {
    return move(state, owner, to, amount)
        .then(moved -> Outcome.accept(moved.state(), Unit.UNIT, new Transfer(owner, to, amount)));
  }

  /// Sets what `spender` may take from the owner, who calls; overwrites. Never refused.
  public static Outcome<TokenState, Unit> approve(
      TokenState state, Address owner, Address spender, Uint256 amount) {
    return Outcome.accept(
        state.withAllowance(owner, spender, amount),
        Unit.UNIT,
        new Approval(owner, spender, amount));
  }

  /// Sets what `spender` may take from the owner, inside another contract's operation and hence
  /// without an event. Never refused.
  public static Outcome<TokenState, Unit> allow(
      TokenState state, Address owner, Address spender, Uint256 amount) {
    return Outcome.accept(state.withAllowance(owner, spender, amount), Unit.UNIT);
  }

  /// Moves `amount` by allowance, inside another contract's operation and hence without an event.
  /// Rules TK-1, TK-2, ARITHMETIC.
  ///
  /// @param spender the contract that calls
  public static Outcome<TokenState, Unit> transferFrom(
      TokenState state, Address spender, Address owner, Address to, Uint256 amount) {
    Optional<Uint256> left = state.allowance(owner, spender).minus(amount);
    if (left.isEmpty()) {
      return Outcome.reject(TK_1);
    }
    return move(state.withAllowance(owner, spender, left.get()), owner, to, amount);
  }

  /// Moves `amount` from its owner, inside another contract's operation and hence without an event.
  /// Rules TK-2, ARITHMETIC.
  public static Outcome<TokenState, Unit> pay(
      TokenState state, Address owner, Address to, Uint256 amount) {
    return move(state, owner, to, amount);
  }

  private static Outcome<TokenState, Unit> move(
      TokenState state, Address from, Address to, Uint256 amount) {
    Optional<Uint256> left = state.balanceOf(from).minus(amount);
    if (left.isEmpty()) {
      return Outcome.reject(TK_2);
    }
    var debited = state.withBalance(from, left.get());
    return debited
        .balanceOf(to)
        .plus(amount)
        .map(balance -> Outcome.accept(debited.withBalance(to, balance), Unit.UNIT))
        .orElseGet(() -> Outcome.reject(CommonRule.ARITHMETIC));
  }
}
