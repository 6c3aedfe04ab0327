package org.mosaiclab.cli.rules;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.RuleIds;

/// One rule of the map.
///
/// @param id as the specification prints it; the number of a section that has no ids
/// @param text what must hold, or what is so
/// @param isNamedHere whether the specification states it without an id
/// @param section where the specification has it
/// @param paper sections (P§) and equations (P(n)) of the paper
/// @param status what the code makes of it
/// @param note what the status means here; may be empty
/// @param repair of a defect, deviation or gap, the state that the map claims: `implemented`,
///   `not-implemented`, `none`; empty for all others
/// @param places where it lives
/// @param tests what shows it
/// @param vectors recorded files that show it, without folder and endings
/// @param see other rules that bear on it, as far as this side says so
record MappedRule(
    String id,
    String text,
    boolean isNamedHere,
    Section section,
    List<String> paper,
    RuleStatus status,
    String note,
    String repair,
    List<CodePlace> places,
    List<CodePlace> tests,
    List<String> vectors,
    List<String> see) {
  /// Where recorded files lie.
  static final String VECTOR_FOLDER = "conformance/src/test/resources/vectors";

  MappedRule {
    paper = List.copyOf(paper);
    places = List.copyOf(places);
    tests = List.copyOf(tests);
    vectors = List.copyOf(vectors);
    see = List.copyOf(see);
  }

  /// A section of the specification.
  ///
  /// @param number its number
  /// @param title machine or subject
  record Section(String number, String title) {}

  /// @return the recorded files, from the root of the repository
  List<String> vectorFiles() {
    return vectors.stream().map(name -> VECTOR_FOLDER + "/" + name + ".json.gz").toList();
  }

  /// @return what is wrong where the check of this id fails, as runs report it; may be empty
  String reason() {
    return RuleIds.find(id).map(RuleIds::reason).orElse("");
  }

  /// @return the switch of this id, if it is one of a defect, deviation or gap that has a repair
  Optional<Repair> repairSwitch() {
    return Repair.ofId(id);
  }
}
