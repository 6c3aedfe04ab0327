package org.mosaiclab.protocol.v0.token;

import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OI_1;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OI_2;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OS_0;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OS_1;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OU_0;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OU_1;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OU_2;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OU_3;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OW_0;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OW_1;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.OW_2;
import static org.mosaiclab.protocol.v0.token.UtilityTokenRule.UT_0;

import java.math.BigInteger;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The utility token that is the native coin as well: who holds coins has the tokens parked in the
/// contract. **Spec**: `v0 §16`.
///
/// Its mutex has no effect in a model without re-entrancy.
public final class OstPrime {
  /// All coins there will ever be, in base units.
  public static final Uint256 TOKENS_MAX =
      new Uint256(BigInteger.valueOf(800_000_000L).multiply(BigInteger.TEN.pow(18)));

  private OstPrime() {}

  /// Brings all coins of the chain into the contract; anyone, once. Rules COIN-BALANCE, UT-0, OI-1,
  /// OI-2.
  ///
  /// @param value attached coins
  public static Outcome<UtilityAccounts, Unit> initialize(
      UtilityAccounts state, Address caller, Uint256 value) {
    return attach(state, caller, value)
        .then(
            paid -> {
              if (!isPrime(state)) return Outcome.reject(UT_0);
              if (isInitialized(state)) return Outcome.reject(OI_1);
              if (!value.equals(TOKENS_MAX)) return Outcome.reject(OI_2);
              return Outcome.accept(
                  paid.state().withToken(paid.state().token().initialized()), Unit.UNIT);
            });
  }

  /// Turns tokens of the caller into coins. Rules OU-0 to OU-3, COIN-REFUSED.
  public static Outcome<UtilityAccounts, Unit> unwrap(
      UtilityAccounts state, Address caller, Uint256 amount) {
    var self = state.token().address();
    if (!isInitialized(state)) return Outcome.reject(OU_0);
    if (amount.isZero()) return Outcome.reject(OU_1);
    if (amount.isGreaterThan(state.token().ledger().balanceOf(caller))) return Outcome.reject(OU_2);
    if (state.coins().balanceOf(self).isLessThan(amount)) return Outcome.reject(OU_3);
    return UtilityToken.pay(state.token(), caller, self, amount)
        .then(parked -> payOut(state.withToken(parked.state()), caller, amount))
        .then(
            paid ->
                Outcome.accept(
                    paid.state(), Unit.UNIT, new UtilityTokenEvent.TokenUnwrapped(caller, amount)));
  }

  /// Turns attached coins of the caller into tokens. Rules COIN-BALANCE, OW-0 to OW-2.
  ///
  /// @param value attached coins
  public static Outcome<UtilityAccounts, Unit> wrap(
      UtilityAccounts state, Address caller, Uint256 value) {
    var self = state.token().address();
    return attach(state, caller, value)
        .then(
            paid -> {
              if (!isInitialized(state)) return Outcome.reject(OW_0);
              if (value.isZero()) return Outcome.reject(OW_1);
              if (state.token().ledger().balanceOf(self).isLessThan(value)) {
                return Outcome.reject(OW_2);
              }
              return UtilityToken.pay(state.token(), self, caller, value)
                  .then(
                      freed ->
                          Outcome.accept(
                              paid.state().withToken(freed.state()),
                              Unit.UNIT,
                              new UtilityTokenEvent.TokenWrapped(caller, value)));
            });
  }

  /// Mints into the contract and pays the coins out. Rules OS-0, OS-1, ARITHMETIC, COIN-BALANCE,
  /// COIN-REFUSED (ISS-26).
  static Outcome<UtilityAccounts, Unit> increaseSupply(
      UtilityAccounts state,
      boolean isInitialized,
      Address caller,
      Address account,
      Uint256 amount) {
    if (!isInitialized) return Outcome.reject(OS_0);
    if (!caller.equals(state.token().coGateway())) return Outcome.reject(OS_1);
    return UtilityToken.mint(state.token(), state.token().address(), amount)
        .then(minted -> payOut(state.withToken(minted.state()), account, amount));
  }

  /// Mints for the account itself; no coins move. Rules OS-0, OS-1, ARITHMETIC (ISS-26).
  static Outcome<UtilityAccounts, Unit> credit(
      UtilityAccounts state,
      boolean isInitialized,
      Address caller,
      Address account,
      Uint256 amount) {
    if (!isInitialized) return Outcome.reject(OS_0);
    if (!caller.equals(state.token().coGateway())) return Outcome.reject(OS_1);
    return UtilityToken.mint(state.token(), account, amount)
        .then(minted -> Outcome.accept(state.withToken(minted.state()), Unit.UNIT));
  }

  private static boolean isPrime(UtilityAccounts state) {
    return state.token().kind() instanceof UtilityTokenState.Kind.Prime;
  }

  // A plain token never is.
  private static boolean isInitialized(UtilityAccounts state) {
    return state.token().kind() instanceof UtilityTokenState.Kind.Prime(boolean initialized)
        && initialized;
  }

  private static Outcome<UtilityAccounts, Unit> attach(
      UtilityAccounts state, Address caller, Uint256 value) {
    return state
        .coins()
        .attach(caller, state.token().address(), value)
        .then(paid -> Outcome.accept(state.withCoins(paid.state()), Unit.UNIT));
  }

  private static Outcome<UtilityAccounts, Unit> payOut(
      UtilityAccounts state, Address to, Uint256 amount) {
    return state
        .coins()
        .pay(state.token().address(), to, amount)
        .then(paid -> Outcome.accept(state.withCoins(paid.state()), Unit.UNIT));
  }
}
