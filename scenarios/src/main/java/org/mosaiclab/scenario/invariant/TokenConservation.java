package org.mosaiclab.scenario.invariant;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.Escrow;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.gateway.GatewayPair;

/// Nothing is lost or made on the way between two chains. What the vault holds is what circulates
/// on the meta-chain and what is under way; what gateway and co-gateway hold is what belongs to
/// open messages: amounts, bounties, held penalties. **Spec**: `v0 §14` conservation; paper P§3.3
/// to P§3.7.
///
/// After a halt only the last committed state of the meta-chain counts, and what the vault has paid
/// by recovery counts as still there.
final class TokenConservation implements InvariantChecker {
  private final GatewayPair pair;
  private final OpenTransfers transfers;

  TokenConservation(GatewayPair pair) {
    this.pair = pair;
    this.transfers = new OpenTransfers(pair);
  }

  @Override
  public String name() {
    return pair.chain().name() + ".token-conservation";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return transfers.check(this::checkHeads);
  }

  private Optional<String> checkHeads(OpenTransfers heads) {
    var onOrigin = heads.origin().state().gateway(pair.metachain());
    var onAuxiliary = heads.valid().state().gateway().orElseThrow().contracts();
    return checkEscrows(onOrigin)
        .or(() -> checkEscrows(onAuxiliary))
        .or(() -> checkSupply(heads, onOrigin, onAuxiliary));
  }

  private Optional<String> checkSupply(
      OpenTransfers heads, OriginGatewayState onOrigin, AuxiliaryGatewayState onAuxiliary) {
    var contracts = onOrigin.gateway().contracts();
    var locked =
        onOrigin
            .tokens()
            .token(contracts.valueToken())
            .balanceOf(contracts.stakeVault())
            .value()
            .add(sum(onOrigin.gateway().recovered().values(), Function.identity()));
    var circulating = onAuxiliary.utility().token().totalSupply().value();
    var underWay = BigInteger.ZERO;
    for (var standing : heads.standings(heads.valid())) {
      boolean hasLeft = standing.source() == MessageStatus.PROGRESSED;
      boolean hasArrived = standing.target() == MessageStatus.PROGRESSED;
      var amount = standing.message().amount().value();
      if (hasLeft != hasArrived) {
        underWay = hasLeft ? underWay.add(amount) : underWay.subtract(amount);
      }
    }
    return locked.equals(circulating.add(underWay))
        ? Optional.empty()
        : Optional.of(
            "vault holds or has recovered %d at origin block %s, %d circulates at %s, %d is under way"
                .formatted(locked, heads.origin(), circulating, heads.valid(), underWay));
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
