package org.mosaiclab.protocol.v0.token;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The plain tokens of one chain by their address, so that one token in two roles has one ledger.
///
/// @param tokens by contract address; an absent one has no owners
public record TokenBook(Map<Address, TokenState> tokens) {
  public static final TokenBook EMPTY = new TokenBook(HashMap.empty());

  public TokenState token(Address address) {
    return tokens.getOrElse(address, TokenState.EMPTY);
  }

  public TokenBook with(Address address, TokenState token) {
    return new TokenBook(tokens.put(address, token));
  }

  /// See [TokenCalls#transferFrom].
  public Outcome<TokenBook, Boolean> callTransferFrom(
      Address token, Address spender, Address owner, Address to, Uint256 amount) {
    return in(token, TokenCalls.transferFrom(token(token), spender, owner, to, amount));
  }

  /// See [TokenCalls#pay].
  public Outcome<TokenBook, Boolean> callPay(
      Address token, Address owner, Address to, Uint256 amount) {
    return in(token, TokenCalls.pay(token(token), owner, to, amount));
  }

  /// See [Token#transferFrom].
  public Outcome<TokenBook, Unit> transferFrom(
      Address token, Address spender, Address owner, Address to, Uint256 amount) {
    return in(token, Token.transferFrom(token(token), spender, owner, to, amount));
  }

  /// See [Token#pay].
  public Outcome<TokenBook, Unit> pay(Address token, Address owner, Address to, Uint256 amount) {
    return in(token, Token.pay(token(token), owner, to, amount));
  }

  /// See [Token#transfer].
  public Outcome<TokenBook, Unit> transfer(
      Address token, Address owner, Address to, Uint256 amount) {
    return in(token, Token.transfer(token(token), owner, to, amount));
  }

  /// See [Token#approve].
  public Outcome<TokenBook, Unit> approve(
      Address token, Address owner, Address spender, Uint256 amount) {
    return in(token, Token.approve(token(token), owner, spender, amount));
  }

  /// See [Token#allow].
  public Outcome<TokenBook, Unit> allow(
      Address token, Address owner, Address spender, Uint256 amount) {
    return in(token, Token.allow(token(token), owner, spender, amount));
  }

  private <R> Outcome<TokenBook, R> in(Address address, Outcome<TokenState, R> changed) {
    return changed.then(next -> Outcome.accept(with(address, next.state()), next.result()));
  }
}
