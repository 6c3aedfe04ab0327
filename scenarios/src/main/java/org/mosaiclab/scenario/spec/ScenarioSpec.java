package org.mosaiclab.scenario.spec;

import java.util.List;
import org.mosaiclab.protocol.machine.RuleProfile;

/// Everything that decides a run, beside the replication number.
///
/// @param name the catalogue's name or the file's
/// @param question what the scenario asks, one sentence
/// @param expect the answer to expect and the checks that decide it
/// @param seed root of every random stream
/// @param durationNanos simulated time, above zero
/// @param warmUpNanos submissions before it are not measured, in `[0, durationNanos)`
/// @param profile which repairs of the rules are on
/// @param signatures how votes are signed
/// @param network one network under all chains
/// @param origin the origin chain
/// @param metachains the meta-chains in the order of the file, at least one, names unique
/// @param faults nodes that fail, in the order of the file
/// @param adversaries validators that break the rules, none twice
public record ScenarioSpec(
    String name,
    String question,
    Expectation expect,
    long seed,
    long durationNanos,
    long warmUpNanos,
    RuleProfile profile,
    SignatureMode signatures,
    NetworkSpec network,
    OriginSpec origin,
    List<MetachainSpec> metachains,
    List<FaultSpec> faults,
    List<AdversarySpec> adversaries) {
  public ScenarioSpec {
    metachains = List.copyOf(metachains);
    faults = List.copyOf(faults);
    adversaries = List.copyOf(adversaries);
  }
}
