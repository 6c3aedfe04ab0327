package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.row.RejectionRow;

/// What blocks included and the rules rejected, and why.
final class RejectionSection {
  private final List<RejectionRow> rejections;
  private final DefinitionTable definitions;

  /// @param rejections at least one, in the order of the table
  /// @param definitions gets their rules
  RejectionSection(List<RejectionRow> rejections, DefinitionTable definitions) {
    this.rejections = List.copyOf(rejections);
    this.definitions = definitions;
    rejections.forEach(row -> definitions.addRule(row.rule()));
  }

  List<Markup> parts() {
    var grid =
        Grid.of("Rejected operations in the observer's blocks, the most frequent first")
            .column("rule", Align.NAME)
            .numbers("count")
            .column("operation", Align.TEXT)
            .column("about", Align.TEXT)
            .column("in blocks of", Align.TEXT)
            .column("contracts of", Align.TEXT)
            .column("why", Align.TEXT)
            .column("first at", Align.SPAN)
            .column("last at", Align.SPAN)
            .numbers("gas");
    for (var row : rejections) {
      grid.cells(cells(row), -1, "");
    }
    var note =
        "An operation that the rules reject costs its sender gas and changes nothing. Some are no"
            + " harm: votes that come after the one that decided, proofs that several bring.";
    return List.of(grid.element(), Element.of("p", note).with("class", "muted"));
  }

  private List<Markup> cells(RejectionRow row) {
    var cells = new ArrayList<Markup>();
    cells.add(definitions.ruleLink(row.rule()));
    Stream.of(
            UnitText.count(row.count()),
            row.operation(),
            row.subject(),
            row.chain(),
            row.metachain(),
            row.reason().isEmpty() ? "-" : row.reason(),
            UnitText.span(row.firstAtNanos()),
            UnitText.span(row.lastAtNanos()),
            UnitText.count(row.gas()))
        .map(Markup::text)
        .forEach(cells::add);
    return cells;
  }
}
