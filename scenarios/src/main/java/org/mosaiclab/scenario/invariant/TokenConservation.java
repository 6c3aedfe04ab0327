package org.mosaiclab.scenario.invariant;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.Escrow;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.gateway.GatewayPair;

/// Nothing is lost or made on the way between two chains. What the vault holds is what circulates
/// on the meta-chain and what is under way; what gateway and co-gateway hold is what belongs to
/// open messages: amounts, bounties, held penalties; and no amount is paid that the other chain did
/// not take in. **Spec**: `v0 §14` conservation; paper P§3.3 to P§3.7.
///
/// What the vault has paid by recovery after a halt counts as still there, and must have been owed:
/// of an account no more than its balance in the last committed state, of a message no more than
/// its amount. It holds whatever either chain reverts ([PairedStates]).
final class TokenConservation implements InvariantChecker {
  private final GatewayPair pair;
  private final PairedStates states;

  TokenConservation(GatewayPair pair) {
    this.pair = pair;
    this.states = new PairedStates(pair);
  }

  @Override
  public String name() {
    return pair.chain().name() + ".token-conservation";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return states.check(TokenConservation::checkAll);
  }

  private static Optional<String> checkAll(Counterparts states) {
    return checkEscrows(states.onOrigin())
        .or(() -> checkEscrows(states.onAuxiliary()))
        .or(() -> checkMessages(states))
        .or(() -> checkRecovered(states))
        .or(() -> checkSupply(states));
  }

  private static Optional<String> checkMessages(Counterparts states) {
    return states.moved().stream()
        .filter(MessageStanding::isPaidTwice)
        .findFirst()
        .map(
            message ->
                "%s, at origin block %s and block %s: its amount is on both chains"
                    .formatted(message, states.origin(), states.metachain()));
  }

  private static Optional<String> checkRecovered(Counterparts states) {
    for (var recovered : states.recovered()) {
      var owed =
          states
              .messageOf(recovered.claim())
              .map(IntentDeclared::amount)
              .orElseGet(
                  () -> states.onAuxiliary().utility().token().ledger().balanceOf(recovered.to()));
      var paid = states.onOrigin().gateway().recovered(recovered.claim());
      if (owed.isLessThan(paid)) {
        return Optional.of(
            "%s has recovered %s at origin block %s, and owned %s at block %s"
                .formatted(recovered.to(), paid, states.origin(), owed, states.metachain()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> checkSupply(Counterparts states) {
    var onOrigin = states.onOrigin();
    var contracts = onOrigin.gateway().contracts();
    var locked =
        onOrigin
            .tokens()
            .token(contracts.valueToken())
            .balanceOf(contracts.stakeVault())
            .value()
            .add(sum(onOrigin.gateway().recovered().values(), Function.identity()));
    var circulating = states.onAuxiliary().utility().token().totalSupply().value();
    return locked.equals(circulating.add(states.underWay()))
        ? Optional.empty()
        : Optional.of(
            "vault holds or has recovered %d at origin block %s, %d circulates at %s, %d is under way"
                .formatted(
                    locked, states.origin(), circulating, states.metachain(), states.underWay()));
  }

  private static Optional<String> checkEscrows(OriginGatewayState state) {
    var gateway = state.gateway();
    var self = gateway.base().address();
    var tokens = state.tokens();
    var contracts = gateway.contracts();
    return compare(
            "gateway",
            "staked",
            tokens.token(contracts.valueToken()).balanceOf(self),
            sum(gateway.stakes().values(), Escrow::amount))
        .or(
            () ->
                compare(
                    "gateway",
                    "deposited as bounties and penalties",
                    tokens.token(contracts.baseToken()).balanceOf(self),
                    sum(gateway.stakes().values(), Escrow::bounty)
                        .add(sum(gateway.stakes().values(), Escrow::penalty))));
  }

  private static Optional<String> checkEscrows(AuxiliaryGatewayState state) {
    var coGateway = state.coGateway();
    var self = coGateway.base().address();
    var utility = state.utility();
    return compare(
            "co-gateway",
            "redeemed",
            utility.token().ledger().balanceOf(self),
            sum(coGateway.redeems().values(), Escrow::amount))
        .or(
            () ->
                compare(
                    "co-gateway",
                    "deposited as bounties and penalties or credited",
                    utility.coins().balanceOf(self),
                    sum(coGateway.redeems().values(), Escrow::bounty)
                        .add(sum(coGateway.redeems().values(), Escrow::penalty))
                        .add(sum(coGateway.credits().values(), Function.identity()))));
  }

  private static <T> BigInteger sum(Iterable<T> parts, Function<T, Uint256> amount) {
    var total = BigInteger.ZERO;
    for (var part : parts) {
      total = total.add(amount.apply(part).value());
    }
    return total;
  }

  private static Optional<String> compare(
      String who, String what, Uint256 held, BigInteger expected) {
    return held.value().equals(expected)
        ? Optional.empty()
        : Optional.of("%s holds %d, %s is %d".formatted(who, held.value(), what, expected));
  }
}
