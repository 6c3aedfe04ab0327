package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.AdversaryFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.AdversarySpec;
import org.mosaiclab.scenario.spec.AdversarySpec.Behaviour;

/// Reads which validators break the rules, and how.
final class AdversaryReader {
  private final NodeDirectory directory;
  private final Problems problems;
  private final Map<String, Integer> groupByNode = new LinkedHashMap<>();

  private AdversaryReader(NodeDirectory directory, Problems problems) {
    this.directory = directory;
    this.problems = problems;
  }

  /// @param root the document
  /// @param problems takes what does not fit
  static List<AdversarySpec> read(Section root, NodeDirectory directory, Problems problems) {
    var reader = new AdversaryReader(directory, problems);
    var adversaries = new ArrayList<AdversarySpec>();
    if (root.node(ScenarioFormat.ADVERSARIES).orElse(root.mapping())
        instanceof Node.Sequence(List<Node> items, var _)) {
      for (int i = 0; i < items.size(); i++) {
        int index = i;
        Section.of(items.get(i), root.pathOf(ScenarioFormat.ADVERSARIES) + "." + i)
            .flatMap(section -> reader.read(section, index))
            .ifPresent(adversaries::add);
      }
    }
    return adversaries;
  }

  private Optional<AdversarySpec> read(Section section, int index) {
    int before = problems.count();
    var nodes = nodes(section, AdversaryFormat.NODES);
    var from = section.get(AdversaryFormat.FROM);
    var behaviour = behaviour(section);
    nodes.ifPresent(names -> checkNodes(section, names, index));
    if (nodes.isPresent() && behaviour.isPresent()) {
      checkStory(section, behaviour.get(), nodes.get());
    }
    if (problems.count() > before || nodes.isEmpty() || behaviour.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    var chain = directory.chainOf(nodes.get().getFirst()).orElseThrow();
    return Optional.of(
        new AdversarySpec(
            directory.chains().indexOf(chain),
            nodes.get().stream().map(NodeDirectory::indexOf).toList(),
            behaviour.get(),
            from.get()));
  }

  private Optional<Behaviour> behaviour(Section section) {
    return section
        .section(AdversaryFormat.BEHAVIOUR)
        .map(
            choice ->
                split(choice, AdversaryFormat.EQUIVOCATE)
                    .<Behaviour>map(Behaviour.Equivocate::new)
                    .or(
                        () ->
                            split(choice, AdversaryFormat.FORK_ON_LEAVING)
                                .map(Behaviour.ForkOnLeaving::new)))
        .orElseGet(
            () ->
                section
                    .node(AdversaryFormat.BEHAVIOUR)
                    .flatMap(node -> Section.read(node, AdversaryFormat.SIMPLE))
                    .map(AdversaryReader::simple));
  }

  private Optional<List<String>> split(Section choice, Key.Branch key) {
    return choice.section(key).flatMap(stories -> nodes(stories, AdversaryFormat.SPLIT));
  }

  private Optional<List<String>> nodes(Section section, Key.Branch key) {
    return section.section(key).flatMap(group -> NodesReader.read(group, directory, problems));
  }

  private static Behaviour simple(String word) {
    return word.equals("commit-late") ? new Behaviour.CommitLate() : new Behaviour.DoubleVote();
  }

  private void checkStory(Section section, Behaviour behaviour, List<String> tellers) {
    behaviour.secondStory().stream()
        .filter(tellers::contains)
        .findFirst()
        .ifPresent(
            name ->
                tell(
                    section,
                    AdversaryFormat.BEHAVIOUR,
                    name,
                    "tells the stories itself",
                    "leave it out of the split"));
  }

  private void checkNodes(Section section, List<String> names, int index) {
    var chain = directory.chainOf(names.getFirst());
    for (var name : names) {
      if (chain.isEmpty() || !directory.chainOf(name).equals(chain)) {
        tell(
            section,
            AdversaryFormat.NODES,
            name,
            "is no validator of one meta-chain with the others",
            "name validators of one meta-chain");
        return;
      }
      if (NodeDirectory.indexOf(name) == 0) {
        tell(
            section,
            AdversaryFormat.NODES,
            name,
            "is the reference observer of " + chain.get() + ", which is honest",
            "name other validators");
        return;
      }
      var earlier = groupByNode.putIfAbsent(name, index);
      if (earlier != null) {
        tell(
            section,
            AdversaryFormat.NODES,
            name,
            "is in adversaries." + earlier + " too",
            "name it once");
        return;
      }
    }
  }

  private void tell(Section section, Key key, String value, String message, String hint) {
    problems.add(section.placeOf(key), section.pathOf(key), value, message, hint);
  }
}
