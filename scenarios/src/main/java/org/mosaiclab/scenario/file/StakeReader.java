package org.mosaiclab.scenario.file;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.Section;

/// Finds the stake of each validator.
final class StakeReader {
  private final Section stake;
  private final int count;
  private final MeasuredTables tables;
  private final Problems problems;

  private StakeReader(Section stake, int count, MeasuredTables tables, Problems problems) {
    this.stake = stake;
    this.count = count;
    this.tables = tables;
    this.problems = problems;
  }

  /// Stakes and where they come from.
  record Stakes(List<Long> tokens, String source) {}

  /// @param validators the group `validators`
  /// @param count how many there are
  /// @param problems takes tables and lists that do not fit
  static Optional<Stakes> read(
      Section validators, int count, MeasuredTables tables, Problems problems) {
    return validators
        .section(MetachainFormat.STAKES)
        .flatMap(stake -> new StakeReader(stake, count, tables, problems).read());
  }

  private Optional<Stakes> read() {
    if (stake.node(MetachainFormat.STAKE_TABLE).isPresent()) {
      return stake.get(MetachainFormat.STAKE_TABLE).flatMap(this::readTable);
    }
    if (stake.node(MetachainFormat.STAKE_LIST).isPresent()) {
      return readList();
    }
    return stake
        .get(MetachainFormat.STAKE_EQUAL)
        .map(tokens -> new Stakes(Collections.nCopies(count, tokens), "equal, of this scenario"));
  }

  private Optional<Stakes> readTable(String name) {
    var kind = MeasuredTables.Kind.STAKES;
    var table =
        Lookup.check(
            tables.stakes(name),
            name,
            kind.noun(),
            tables.names(kind),
            stake,
            MetachainFormat.STAKE_TABLE,
            problems);
    if (table.isPresent() && table.get().tokens().size() < count) {
      int size = table.get().tokens().size();
      problems.add(
          stake.placeOf(MetachainFormat.STAKE_TABLE),
          stake.pathOf(MetachainFormat.STAKE_TABLE),
          name,
          "has " + size + " stakes for " + count + " validators",
          "set the count to at most " + size + ", or give stake: {equal: 1_000}");
      return Optional.empty();
    }
    return table.map(found -> new Stakes(found.tokens().subList(0, count), found.source()));
  }

  private Optional<Stakes> readList() {
    var items =
        stake.node(MetachainFormat.STAKE_LIST).orElse(stake.mapping())
                instanceof Node.Sequence(List<Node> found, var _)
            ? found
            : List.<Node>of();
    var tokens =
        items.stream().flatMap(item -> Section.read(item, MetachainFormat.STAKE).stream()).toList();
    if (tokens.isEmpty() || tokens.size() != items.size()) {
      return Optional.empty();
    }
    if (tokens.size() != count) {
      problems.add(
          stake.placeOf(MetachainFormat.STAKE_LIST),
          stake.pathOf(MetachainFormat.STAKE_LIST),
          "",
          "has " + tokens.size() + " stakes for " + count + " validators",
          "set the count to " + tokens.size() + ", or give " + count + " stakes");
      return Optional.empty();
    }
    return Optional.of(new Stakes(tokens, "listed in this scenario"));
  }
}
