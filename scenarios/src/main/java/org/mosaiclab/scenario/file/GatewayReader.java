package org.mosaiclab.scenario.file;

import java.util.Optional;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.GatewayFormat;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.GatewaySpec;
import org.mosaiclab.scenario.spec.GatewaySpec.Facilitators;

/// Reads `gateway` of a meta-chain, and checks what its keys say about each other.
final class GatewayReader {
  private GatewayReader() {}

  static void check(Section metachain, Problems problems) {
    metachain.section(MetachainFormat.GATEWAY).ifPresent(gateway -> checkKeys(gateway, problems));
  }

  private static void checkKeys(Section gateway, Problems problems) {
    var least = gateway.get(GatewayFormat.AMOUNT_MIN);
    var most = gateway.get(GatewayFormat.AMOUNT_MAX);
    var price = gateway.get(GatewayFormat.GAS_PRICE);
    var gas = gateway.get(GatewayFormat.GAS_LIMIT);
    if (least.isPresent() && most.isPresent() && most.get() < least.get()) {
      problems.add(
          gateway.placeOf(GatewayFormat.AMOUNT_MAX),
          gateway.pathOf(GatewayFormat.AMOUNT_MAX),
          most.get() + " units",
          "is below amountMin of " + least.get() + " units",
          "raise it");
    }
    gateway
        .get(GatewayFormat.USERS)
        .ifPresent(users -> most.ifPresent(m -> requireCountable(gateway, users, m, problems)));
    if (least.isPresent() && price.isPresent() && gas.isPresent()) {
      long greatest = Math.multiplyExact(price.get(), gas.get());
      if (least.get() <= greatest) {
        problems.add(
            gateway.placeOf(GatewayFormat.AMOUNT_MIN),
            gateway.pathOf(GatewayFormat.AMOUNT_MIN),
            least.get() + " units",
            "does not exceed the greatest reward of " + greatest + " units (SK-3)",
            "raise it, or lower gasPrice or gasLimit");
      }
    }
    gateway
        .section(GatewayFormat.FACILITATORS)
        .filter(GatewayReader::hasNobody)
        .ifPresent(
            nobody ->
                problems.add(
                    nobody.mapping().place(),
                    nobody.path(),
                    "",
                    "names no facilitator",
                    "let at least one be honest, slow, vanishing or early"));
  }

  // What all users own on both chains may end in the vault, which is a number of the tables.
  private static void requireCountable(Section gateway, int users, long most, Problems problems) {
    long countable = Long.MAX_VALUE / (2 * GatewaySpec.MESSAGES_OWNED * users);
    if (most > countable) {
      problems.add(
          gateway.placeOf(GatewayFormat.AMOUNT_MAX),
          gateway.pathOf(GatewayFormat.AMOUNT_MAX),
          most + " units",
          "is too much for %d users, who own %d times as much on either chain"
              .formatted(users, GatewaySpec.MESSAGES_OWNED),
          "give at most " + countable + " units, or take fewer users");
    }
  }

  private static boolean hasNobody(Section facilitators) {
    return facilitators.get(GatewayFormat.HONEST).orElse(1) == 0
        && facilitators.get(GatewayFormat.SLOW).orElse(1) == 0
        && facilitators.get(GatewayFormat.VANISHING).orElse(1) == 0
        && facilitators.get(GatewayFormat.EARLY).orElse(1) == 0;
  }

  /// The gateway of a meta-chain without problems.
  static Optional<GatewaySpec> build(Section metachain) {
    return metachain.section(MetachainFormat.GATEWAY).map(GatewayReader::buildFrom);
  }

  private static GatewaySpec buildFrom(Section gateway) {
    var facilitators = gateway.requireSection(GatewayFormat.FACILITATORS);
    return new GatewaySpec(
        gateway.require(GatewayFormat.USERS),
        gateway.require(GatewayFormat.STAKES),
        gateway.require(GatewayFormat.REDEEMS),
        gateway.require(GatewayFormat.AMOUNT_MIN),
        gateway.require(GatewayFormat.AMOUNT_MAX),
        gateway.require(GatewayFormat.GAS_PRICE),
        gateway.require(GatewayFormat.GAS_LIMIT),
        gateway.require(GatewayFormat.REWARD_CONSTANT),
        gateway.require(GatewayFormat.BOUNTY),
        gateway.require(GatewayFormat.PATIENCE),
        gateway.require(GatewayFormat.RESEND),
        gateway.require(GatewayFormat.PROGRESS),
        new Facilitators(
            facilitators.require(GatewayFormat.HONEST),
            facilitators.require(GatewayFormat.SLOW),
            facilitators.require(GatewayFormat.VANISHING),
            facilitators.require(GatewayFormat.EARLY),
            facilitators.require(GatewayFormat.DELAY)));
  }
}
