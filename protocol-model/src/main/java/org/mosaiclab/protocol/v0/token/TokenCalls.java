package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Calls of a token by another contract, with what the token answers. [Token] fails where it moves
/// nothing; a foreign token may answer `false` instead, which the caller has to look at (ISS-28).
/// **Spec**: `v0 §4`, `v0 §22a`.
public final class TokenCalls {
  private TokenCalls() {}

  /// See [Token#transferFrom]; no rules where the token answers `false`.
  ///
  /// @return whether anything was moved
  public static Outcome<TokenState, Boolean> transferFrom(
      TokenState state, Address spender, Address owner, Address to, Uint256 amount) {
    return answered(state, Token.transferFrom(state, spender, owner, to, amount));
  }

  /// See [Token#pay]; no rules where the token answers `false`.
  ///
  /// @return whether anything was moved
  public static Outcome<TokenState, Boolean> pay(
      TokenState state, Address owner, Address to, Uint256 amount) {
    return answered(state, Token.pay(state, owner, to, amount));
  }

  /// For a caller that looks at the answer.
  ///
  /// @param refusal the caller's check of it
  public static <S> Outcome<S, Unit> requireTrue(Outcome<S, Boolean> call, RuleId refusal) {
    return call.then(
        answer ->
            answer.result() ? Outcome.accept(answer.state(), Unit.UNIT) : Outcome.reject(refusal));
  }

  /// For a caller that does not.
  public static <S> Outcome<S, Unit> ignoreAnswer(Outcome<S, Boolean> call) {
    return call.then(answer -> Outcome.accept(answer.state(), Unit.UNIT));
  }

  private static Outcome<TokenState, Boolean> answered(
      TokenState before, Outcome<TokenState, Unit> moved) {
    return switch (moved) {
      case Outcome.Accepted<TokenState, Unit>(var next, var _, var events) ->
          new Outcome.Accepted<>(next, true, events);
      case Outcome.Rejected<TokenState, Unit>(var rule) ->
          switch (before.refusal()) {
            case FAILS -> Outcome.reject(rule);
            case ANSWERS_FALSE -> Outcome.accept(before, false);
          };
    };
  }
}
