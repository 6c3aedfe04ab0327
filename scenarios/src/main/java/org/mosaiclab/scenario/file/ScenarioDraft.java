package org.mosaiclab.scenario.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.AdversarySpec;
import org.mosaiclab.scenario.spec.Expectation;
import org.mosaiclab.scenario.spec.FaultSpec;
import org.mosaiclab.scenario.spec.ImpairmentSpec;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.PlayedRepairs;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// A scenario as far as it could be read, with what its keys say about each other checked.
///
/// @param root the document
/// @param expectation the expected answer
/// @param profile with the single switches
/// @param network the network
/// @param origin the origin chain
/// @param metachains in the order of the file
/// @param impairments what goes wrong between the nodes
/// @param faults nodes that fail
/// @param adversaries validators that break the rules
record ScenarioDraft(
    Section root,
    Optional<Expectation> expectation,
    Optional<RuleProfile> profile,
    Optional<NetworkDraft> network,
    Optional<OriginDraft> origin,
    List<MetachainDraft> metachains,
    Optional<ImpairmentSpec> impairments,
    List<FaultSpec> faults,
    List<AdversarySpec> adversaries) {

  static ScenarioDraft read(Section root, MeasuredTables tables, Problems problems) {
    var network = NetworkDraft.read(root, tables, problems);
    var regions = network.flatMap(NetworkDraft::regions);
    var origin = OriginDraft.read(root, regions, problems);
    var chains = MetachainDraft.readAll(root, regions, tables, problems);
    var names = List.copyOf(root.named(ScenarioFormat.METACHAINS).sequencedKeySet());
    var expectation = ExpectationReader.read(root, names, problems);
    checkWarmUp(root, problems);
    if (network.isPresent() && origin.isPresent()) {
      OverlayCheck.check(root, network.get(), origin.get(), chains, problems);
    }
    var directory = NodeDirectory.of(regions, origin, chains);
    if (network.isPresent() && directory.isPresent()) {
      EdgeCheck.check(network.get(), directory.get(), problems);
    }
    var impairments =
        network
            .map(NetworkDraft::section)
            .flatMap(
                section ->
                    directory.flatMap(nodes -> ImpairmentReader.read(section, nodes, problems)));
    var faults = directory.map(nodes -> FaultReader.read(root, nodes, problems)).orElse(List.of());
    var adversaries =
        directory.map(nodes -> AdversaryReader.read(root, nodes, problems)).orElse(List.of());
    var profile = readProfile(root, problems);
    chains.forEach(chain -> DeploymentCheck.check(chain, profile, problems));
    return new ScenarioDraft(
        root, expectation, profile, network, origin, chains, impairments, faults, adversaries);
  }

  private static void checkWarmUp(Section root, Problems problems) {
    var duration = root.get(ScenarioFormat.DURATION);
    var warmUp = root.get(ScenarioFormat.WARM_UP);
    if (duration.isPresent() && warmUp.isPresent() && warmUp.get() >= duration.get()) {
      problems.add(
          root.placeOf(ScenarioFormat.WARM_UP),
          root.pathOf(ScenarioFormat.WARM_UP),
          textOf(root, ScenarioFormat.WARM_UP),
          "is not below the duration of " + textOf(root, ScenarioFormat.DURATION),
          "shorten the warm-up or lengthen the run");
    }
  }

  private static Optional<RuleProfile> readProfile(Section root, Problems problems) {
    var choices = new EnumMap<Repair, RuleProfile.Choice>(Repair.class);
    for (var entry : root.named(ScenarioFormat.RULES).entrySet()) {
      var repair = Repair.ofId(entry.getKey());
      var choice = Section.read(entry.getValue(), ScenarioFormat.CHOICE);
      if (repair.isPresent() && choice.isPresent()) {
        var path = Section.pathOf(root.pathOf(ScenarioFormat.RULES), entry.getKey());
        checkSwitch(repair.get(), choice.get(), entry.getValue(), path, choices, problems);
        choices.put(repair.get(), choice.get());
      }
    }
    // In the order of the ids, so that the profile's name does not depend on the file's order.
    return problems.isEmpty()
        ? root.get(ScenarioFormat.PROFILE).map(base -> switched(base, choices))
        : Optional.empty();
  }

  private static RuleProfile switched(RuleProfile base, Map<Repair, RuleProfile.Choice> choices) {
    var profile = base;
    for (var entry : choices.entrySet()) {
      profile = profile.with(entry.getKey(), entry.getValue());
    }
    return profile;
  }

  private static void checkSwitch(
      Repair repair,
      RuleProfile.Choice choice,
      Node node,
      String path,
      Map<Repair, RuleProfile.Choice> earlier,
      Problems problems) {
    if (earlier.containsKey(repair)) {
      var message = "is the same rule as " + repair.id() + " and switched twice";
      problems.add(node.place(), path, "", message, "switch it once");
    }
    if (choice == RuleProfile.Choice.REPAIRED && !PlayedRepairs.contains(repair)) {
      var message =
          repair.isImplemented()
              ? "is a repair that no actor plays in this version"
              : "is not possible in this version";
      problems.add(node.place(), path, "repaired", message, "repaired can be: " + played());
    }
  }

  private static String played() {
    return String.join(
        ", ",
        ScenarioFormat.RULE_IDS.words().stream()
            .filter(id -> Repair.ofId(id).map(PlayedRepairs::contains).orElse(false))
            .toList());
  }

  static String textOf(Section section, Key key) {
    return textOf(section.node(key).orElse(section.mapping()));
  }

  static String textOf(Node node) {
    return node instanceof Node.Scalar(String text, var _, var _) ? text : "";
  }

  /// What to run, of a document without problems.
  ScenarioSpec build() {
    return new ScenarioSpec(
        root.require(ScenarioFormat.NAME),
        root.require(ScenarioFormat.QUESTION),
        expectation.orElseThrow(),
        root.require(ScenarioFormat.SEED),
        root.require(ScenarioFormat.DURATION),
        root.require(ScenarioFormat.WARM_UP),
        profile.orElseThrow(),
        root.require(ScenarioFormat.SIGNATURES),
        network.orElseThrow().build(impairments.orElseThrow()),
        origin.orElseThrow().build(),
        buildMetachains(),
        faults,
        adversaries);
  }

  private List<MetachainSpec> buildMetachains() {
    return metachains.stream().map(MetachainDraft::build).toList();
  }
}
