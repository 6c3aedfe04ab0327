package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations on the plain token, against a ledger of its balances and allowances.
/// **Spec**: `v0 §4`.
@Tag("sequence")
class TokenSequenceTest {
  private static final int STEPS = 200;
  private static final Uint256 FUNDS = Scene.uint(1000);

  static Address account(SplittableRandom random) {
    return Scene.address(60 + random.nextInt(4));
  }

  static Uint256 amount(SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt(8) == 0 ? Uint256.MAX : FUNDS;
      case 1 -> Uint256.ZERO;
      default -> Scene.uint(random.nextInt(400));
    };
  }

  static BigInteger sum(io.vavr.collection.Map<Address, Uint256> balances) {
    return balances.values().map(Uint256::value).fold(BigInteger.ZERO, BigInteger::add);
  }

  private record Owned(Address owner, Address spender) implements Comparable<Owned> {
    @Override
    public int compareTo(Owned other) {
      int order = owner.compareTo(other.owner);
      return order != 0 ? order : spender.compareTo(other.spender);
    }
  }

  /// Balances are what an account owns as spender of itself.
  private static final class Ledger {
    final TreeMap<Address, BigInteger> balances = new TreeMap<>();
    final TreeMap<Owned, BigInteger> allowances = new TreeMap<>();

    boolean move(Address from, Address to, Uint256 amount) {
      var balance = balances.getOrDefault(from, BigInteger.ZERO);
      if (balance.compareTo(amount.value()) < 0) {
        return false;
      }
      balances.put(from, balance.subtract(amount.value()));
      balances.merge(to, amount.value(), BigInteger::add);
      return true;
    }

    boolean moveFor(Owned owned, Address to, Uint256 amount) {
      var allowance = allowances.getOrDefault(owned, BigInteger.ZERO);
      if (allowance.compareTo(amount.value()) < 0 || !move(owned.owner, to, amount)) {
        return false;
      }
      allowances.put(owned, allowance.subtract(amount.value()));
      return true;
    }
  }

  @Test
  void token_randomOperations_followTheLedger() {
    Episodes.play("plain token", 1, List.of("EIP20Token"), TokenSequenceTest::playToken)
        .requireAccepted(0.1, Set.of());
  }

  private static void playToken(SplittableRandom random, OperationCounts counts) {
    var state = TokenState.EMPTY;
    var ledger = new Ledger();
    for (int i = 60; i < 63; i++) {
      state = state.withBalance(Scene.address(i), FUNDS);
      ledger.balances.put(Scene.address(i), FUNDS.value());
    }
    for (int i = 0; i < STEPS; i++) {
      var owner = account(random);
      var other = account(random);
      var to = account(random);
      var amount = amount(random);
      switch (random.nextInt(3)) {
        case 0 -> {
          var moved = Token.transfer(state, owner, to, amount);
          state =
              checked(
                  state, counts, "EIP20Token", "transfer", moved, ledger.move(owner, to, amount));
        }
        case 1 -> {
          var approved = Token.approve(state, owner, other, amount);
          state = checked(state, counts, "EIP20Token", "approve", approved, true);
          ledger.allowances.put(new Owned(owner, other), amount.value());
        }
        default -> {
          var moved = Token.transferFrom(state, other, owner, to, amount);
          boolean isRight = ledger.moveFor(new Owned(owner, other), to, amount);
          state = checked(state, counts, "EIP20Token", "transferFrom", moved, isRight);
        }
      }
      requireLedger(state, ledger);
    }
  }

  private static void requireLedger(TokenState state, Ledger ledger) {
    ledger.balances.forEach(
        (account, balance) -> assertThat(state.balanceOf(account).value()).isEqualTo(balance));
    ledger.allowances.forEach(
        (owned, left) ->
            assertThat(state.allowance(owned.owner, owned.spender).value()).isEqualTo(left));
    assertThat(sum(state.balances())).isEqualTo(FUNDS.value().multiply(BigInteger.valueOf(3)));
  }

  static <S> S checked(
      S before,
      OperationCounts counts,
      String machine,
      String operation,
      Outcome<S, ?> outcome,
      boolean isRight) {
    counts.add(machine, operation, Scene.verdict(outcome));
    assertThat(outcome.isAccepted()).as("%s.%s", machine, operation).isEqualTo(isRight);
    return outcome.isAccepted() ? Scene.stateOf(outcome) : before;
  }
}
