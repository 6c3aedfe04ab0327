package org.mosaiclab.protocol.v0;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.signature.ModelledSignatures;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.GatewayTerms;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Names and values that all stories share.
final class Scene {
  static final ModelledSignatures SIGNATURES = ModelledSignatures.of("stories");
  static final CoreId ORIGIN = CoreId.parse("0x00000000000000000000000000000000000000a0");
  static final CoreId AUXILIARY = CoreId.parse("0x00000000000000000000000000000000000000a1");
  static final Address MOSAIC_CORE = address(1);
  static final Address OUTSIDER = address(99);

  private static final List<SigningKey> KEYS =
      IntStream.range(0, 16).mapToObj(i -> SigningKey.derive("validator " + i)).toList();

  private Scene() {}

  static SigningKey key(int validator) {
    return KEYS.get(validator);
  }

  static List<Address> validators(int count) {
    return KEYS.stream().limit(count).map(SigningKey::address).toList();
  }

  static Address address(int number) {
    return new Address(0, 0, number);
  }

  static Hash32 hash(String text) {
    return Keccak.hash(text);
  }

  static Uint256 uint(long value) {
    return Uint256.of(value);
  }

  /// Only that defect is repaired.
  static RuleProfile only(Repair repair) {
    return RuleProfile.AS_BUILT.with(repair, Choice.REPAIRED);
  }

  /// Every defect is repaired that has a repair; the strict quorum (ISS-31) is a variant.
  static RuleProfile allRepairs() {
    return RuleProfile.PAPER;
  }

  /// Profiles in which that defect is repaired: it alone, and everything.
  static Stream<RuleProfile> repairing(Repair repair) {
    return Stream.of(only(repair), allRepairs());
  }

  /// The rules of a gateway pair under that profile, with the standard terms.
  static GatewayRules gatewayRules(RuleProfile profile) {
    return new GatewayRules(profile, SIGNATURES, GatewayTerms.standard(MessageGas.rewardGas()));
  }

  /// @return id of the rule that refused, or `accepted`
  static String verdict(Outcome<?, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<?, ?> _ -> "accepted";
      case Outcome.Rejected<?, ?>(RuleId rule) -> rule.id();
    };
  }

  static <S> S stateOf(Outcome<S, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, ?>(var state, var _, var _) -> state;
      case Outcome.Rejected<S, ?>(RuleId rule) ->
          throw new AssertionError("refused by " + rule.id());
    };
  }

  /// @param gasUsed what ISS-06 is about where it is zero
  static BlockHeader header(
      Hash32 parent, long height, Hash32 stateRoot, long gasUsed, String salt) {
    return new BlockHeader(
        parent,
        BlockHeader.NO_UNCLES,
        address(7),
        stateRoot,
        hash("transactions " + salt),
        hash("receipts"),
        BlockHeader.NO_LOGS,
        uint(2),
        uint(height),
        uint(8_000_000),
        uint(gasUsed),
        uint(1_500_000_000L + height),
        BlockHeader.NO_EXTRA_DATA,
        hash("mix"),
        uint(1));
  }
}
