package org.mosaiclab.protocol.machine;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Every defect, deviation or omission of the recorded contracts that has a defined repair.
/// **Spec**: `v0 §22a`, with the semantics of `v0 §21` for the GAP ids.
///
/// An id without a constant here has no repair: ISS-35 to ISS-37 are properties, DEV-01, DEV-18 and
/// DEV-21 are encodings that stay in every profile, DEV-15 has a switch of its own (ADR 17), and
/// the other DEV ids are repaired by the GAP or ISS that names them. GAP-14 is the same switch as
/// ISS-08.
public enum Repair {
  ISS_01("first report wins: accumulators and origin observation are written once", true),
  ISS_02("last target height kept per core id and validator", true),
  ISS_03("stated heights of a vote equal the heights of the headers", true),
  ISS_04("an activation stores block heights; the origin height may stay equal", true),
  ISS_05("a proven storage word is the minimal-integer RLP of the word", true),
  ISS_06("the empty string decodes as integer zero in a header", true),
  ISS_07("core height and latest height follow commits; state roots by GAP-16", true),
  ISS_08("a seal counts votes of one finalising link of the proposed block (GAP-14)", true),
  ISS_09("a link is justified once; its dynasty and kernel hash are written once", true),
  ISS_10("ancestry by block parents; justification from any justified ancestor", true),
  ISS_11("tallies kept per meta-block height and digest", true),
  ISS_12("hash zero is no block; the head starts at the initial block", true),
  ISS_13("proposals only for the open kernel, with a bond", true),
  ISS_14("initialisation by the deployer only", true),
  ISS_15("a contradicting finalisation is recorded as evidence and halts", true),
  ISS_16("minimum stake; a deposit carries a signature of the validator key", true),
  ISS_17("the first auxiliary set is that of the genesis kernel", true),
  ISS_18("below minimum weight deposits stay open and commits wait", true),
  ISS_19("of several proposals with a quorum the lowest dynasty commits", true),
  ISS_20("a pool records the token at the request", true),
  ISS_21("confirm accepts a remote outbox that is declared or progressed", true),
  ISS_22("target may be revoked undeclared against a declared revocation", true),
  ISS_23("a zero beneficiary is refused at declaration", true),
  ISS_24("every bounty change waits for its unlock height", true),
  ISS_25("nothing is deleted while the ring of roots fills", true),
  ISS_26("a refused payment is credited to a balance", true),
  ISS_27("reward gas by proof depth; trailing nodes are refused", true),
  ISS_28("token results are checked", true),
  ISS_29("unlock period is a duration", true),
  ISS_30("the composer's proxy can revoke", true),
  ISS_31("strict quorum", true),
  ISS_32("slashing rules per core id; identical messages are no offence", true),
  ISS_33("one epoch is a height difference of one epoch length", true),
  ISS_34("reward floor per validator and link over the total effective weight", true),
  ISS_38("a verified vote names the open kernel, never kernel hash zero", true),
  DEV_11("state roots of gateways come from commits", true),
  DEV_12("the initiator signs and a facilitator submits", true),
  DEV_13("constant K in the facilitator's reward", true),
  DEV_14("the facilitator stakes the bounty", true),
  DEV_15("the penalty is held and burnt when the message ends", true),
  DEV_19("both gateways can be deactivated", true),
  GAP_01("slashing", true),
  GAP_02("halting", true),
  GAP_03("recovery after a halt", true),
  GAP_04("logout, withdrawal, eviction", true),
  GAP_05("forward and rear validator sets", true),
  GAP_06("reputation", true),
  GAP_07("inactivity leak", true),
  GAP_08("gas target in the kernel, with its leak", true),
  GAP_09(
      "proposed origin block is an ancestor of the executing one; origin dynasty monotone", true),
  GAP_10("dispute resolution", true),
  GAP_12("gas markets and rewards", true),
  GAP_13("headers within 256 blocks of the own chain", true),
  GAP_15("linking and halting of gateways", true),
  GAP_16("state roots from committed meta-blocks", true),
  GAP_18("validator updates on auxiliary", true);

  private static final String SECOND_NAME_OF_ISS_08 = "GAP-14";
  private static final List<String> ENCODINGS = List.of("DEV-01", "DEV-18", "DEV-21");

  private final String description;
  private final boolean implemented;

  Repair(String description, boolean implemented) {
    this.description = description;
    this.implemented = implemented;
  }

  /// @return the id as the specification prints it, `ISS-04`
  public String id() {
    return name().replace('_', '-');
  }

  /// @return one line that says what changes
  public String description() {
    return description;
  }

  /// Whether the machines know this repair; only these may be switched on.
  public boolean isImplemented() {
    return implemented;
  }

  /// @param id as the specification prints it; `GAP-14` is [#ISS_08]
  /// @return the repair, or empty if the id has none
  public static Optional<Repair> ofId(String id) {
    return id.equals(SECOND_NAME_OF_ISS_08)
        ? Optional.of(ISS_08)
        : Arrays.stream(values()).filter(repair -> repair.id().equals(id)).findFirst();
  }

  /// Ids of the specification that nothing can switch. **Spec**: `v0 §22a`.
  ///
  /// @return by id, why there is nothing to switch; in the order of the specification
  public static SequencedMap<String, String> withoutRepair() {
    var reasons = new LinkedHashMap<String, String>();
    for (int number = 35; number <= 37; number++) {
      reasons.put("ISS-" + number, "is a property of the protocol, no defect");
    }
    for (int number = 1; number <= 22; number++) {
      var id = "DEV-%02d".formatted(number);
      if (ofId(id).isEmpty()) {
        reasons.put(
            id,
            ENCODINGS.contains(id)
                ? "is an encoding that stays as recorded in every profile"
                : "is repaired by the ISS or GAP that names it");
      }
    }
    reasons.put(
        "GAP-11", "is outside the machines: observers sign what they see and change no state");
    reasons.put("GAP-17", "is built as the paper has it");
    return Collections.unmodifiableSequencedMap(reasons);
  }
}
