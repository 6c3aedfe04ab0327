package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.TokenSequenceTest.account;
import static org.mosaiclab.protocol.v0.TokenSequenceTest.amount;
import static org.mosaiclab.protocol.v0.TokenSequenceTest.checked;
import static org.mosaiclab.protocol.v0.TokenSequenceTest.sum;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.Coins;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;

/// Seeded random operations on the utility token and on OST prime: nothing is made or lost but by
/// minting and burning. **Spec**: `v0 §4`, `v0 §16`.
@Tag("sequence")
class UtilityTokenSequenceTest {
  private static final int STEPS = 200;
  private static final Address SELF = Scene.address(85);
  private static final Address CO_GATEWAY = Scene.address(84);
  private static final Address OWNER = Scene.address(70);

  private static UtilityAccounts fresh(UtilityTokenState.Kind kind) {
    var token = Scene.stateOf(UtilityToken.construct(SELF, Scene.address(82), kind));
    var organization = OrganizationState.ownedBy(OWNER);
    var named =
        Scene.stateOf(UtilityToken.setCoGateway(token, organization, OWNER, CO_GATEWAY, SELF));
    var coins = Coins.NONE.withBalance(OWNER, OstPrime.TOKENS_MAX);
    var accounts = new UtilityAccounts(named, coins);
    return kind instanceof UtilityTokenState.Kind.Prime
        ? Scene.stateOf(OstPrime.initialize(accounts, OWNER, OstPrime.TOKENS_MAX))
        : accounts;
  }

  @Test
  void utilityToken_randomOperations_mintAndBurnAlone() {
    Episodes.play(
            "utility token",
            1,
            List.of("UtilityToken"),
            (random, counts) ->
                playUtility("UtilityToken", new UtilityTokenState.Kind.Plain(), random, counts))
        .requireAccepted(0.1, Set.of());
  }

  @Test
  void ostPrime_randomOperations_parkedTokensAreTheCoinsInCirculation() {
    Episodes.play(
            "OST prime",
            1,
            List.of("OSTPrime"),
            (random, counts) ->
                playUtility("OSTPrime", new UtilityTokenState.Kind.Prime(false), random, counts))
        .requireAccepted(0.1, Set.of());
  }

  private static void playUtility(
      String machine,
      UtilityTokenState.Kind kind,
      SplittableRandom random,
      OperationCounts counts) {
    var state = fresh(kind);
    boolean isPrime = kind instanceof UtilityTokenState.Kind.Prime;
    for (int i = 0; i < STEPS; i++) {
      var before = state;
      var supply = before.token().totalSupply().value();
      var amount = amount(random);
      var caller = random.nextInt(6) == 0 ? account(random) : CO_GATEWAY;
      switch (random.nextInt(isPrime ? 6 : 3)) {
        case 0 -> {
          var minted = UtilityToken.increaseSupply(before, caller, account(random), amount);
          state = applied(before, counts, machine, "increaseSupply", minted);
          supply = minted.isAccepted() ? supply.add(amount.value()) : supply;
          assertThat(minted.isAccepted() && !caller.equals(CO_GATEWAY)).isFalse();
        }
        case 1 -> {
          var burnt = UtilityToken.decreaseSupply(before, caller, amount);
          state = applied(before, counts, machine, "decreaseSupply", burnt);
          supply = burnt.isAccepted() ? supply.subtract(amount.value()) : supply;
          assertThat(burnt.isAccepted() && !caller.equals(CO_GATEWAY)).isFalse();
        }
        case 2 -> {
          var to = random.nextInt(3) == 0 ? account(random) : CO_GATEWAY;
          var moved = UtilityToken.transfer(before.token(), account(random), to, amount);
          counts.add(machine, "transfer", Scene.verdict(moved));
          state =
              moved.isAccepted()
                  ? new UtilityAccounts(Scene.stateOf(moved), before.coins())
                  : before;
        }
        case 3, 4 ->
            state =
                applied(
                    before,
                    counts,
                    machine,
                    "wrap",
                    OstPrime.wrap(before, account(random), amount));
        default ->
            state =
                applied(
                    before,
                    counts,
                    machine,
                    "unwrap",
                    OstPrime.unwrap(before, account(random), amount));
      }
      assertThat(state.token().totalSupply().value()).isEqualTo(supply);
      requireConserved(state, isPrime);
    }
  }

  private static UtilityAccounts applied(
      UtilityAccounts before,
      OperationCounts counts,
      String machine,
      String operation,
      Outcome<UtilityAccounts, ?> outcome) {
    return checked(before, counts, machine, operation, outcome, outcome.isAccepted());
  }

  private static void requireConserved(UtilityAccounts state, boolean isPrime) {
    assertThat(sum(state.token().ledger().balances()))
        .isEqualTo(state.token().totalSupply().value());
    assertThat(sum(state.coins().balances())).isEqualTo(OstPrime.TOKENS_MAX.value());
    if (isPrime) {
      assertThat(state.token().ledger().balanceOf(SELF).plus(state.coins().balanceOf(SELF)))
          .contains(OstPrime.TOKENS_MAX);
    }
  }
}
