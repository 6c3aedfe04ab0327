package org.mosaiclab.scenario.file;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.OriginFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.OriginSpec;
import org.mosaiclab.scenario.spec.RegionTable;

/// Origin as far as it could be read.
///
/// @param section `origin`
/// @param minerCount how many miners
/// @param minerRegions region of each
record OriginDraft(
    Section section, Optional<Integer> minerCount, Optional<List<Integer>> minerRegions) {

  static Optional<OriginDraft> read(Section root, Optional<RegionTable> table, Problems problems) {
    return root.section(ScenarioFormat.ORIGIN)
        .map(section -> readChecked(section, table, problems));
  }

  private static OriginDraft readSection(
      Section section, Optional<RegionTable> table, Problems problems) {
    var miners = section.section(OriginFormat.MINERS);
    var count = miners.flatMap(group -> group.get(OriginFormat.MINER_COUNT));
    var regions =
        miners.isPresent() && count.isPresent() && table.isPresent()
            ? Placement.read(
                miners.get(), OriginFormat.MINER_PLACEMENT, count.get(), table.get(), problems)
            : Optional.<List<Integer>>empty();
    return new OriginDraft(section, count, regions);
  }

  private static OriginDraft readChecked(
      Section section, Optional<RegionTable> table, Problems problems) {
    var draft = readSection(section, table, problems);
    var limit = section.get(OriginFormat.GAS_LIMIT);
    var background = section.get(OriginFormat.BACKGROUND);
    if (limit.isPresent() && background.isPresent() && background.get() > limit.get()) {
      problems.add(
          section.placeOf(OriginFormat.BACKGROUND),
          section.pathOf(OriginFormat.BACKGROUND),
          background.get() + " gas",
          "is above the gas limit of " + limit.get() + " gas",
          "other users take at most a whole block");
    }
    return draft;
  }

  /// Origin of a document without problems.
  OriginSpec build() {
    return new OriginSpec(
        section.require(OriginFormat.BLOCK_TIME),
        section.require(OriginFormat.STALE_SHARE),
        section.require(OriginFormat.GAS_LIMIT),
        section.require(OriginFormat.BACKGROUND),
        section.require(OriginFormat.EPOCH_LENGTH),
        section.require(OriginFormat.CONFIRMATIONS),
        minerRegions.orElseThrow(),
        section.require(OriginFormat.BLOCK_VALIDATION),
        section.require(OriginFormat.ACCOUNTS));
  }
}
