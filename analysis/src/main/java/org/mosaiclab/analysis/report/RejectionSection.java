package org.mosaiclab.analysis.report;

import java.util.List;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.row.RejectionRow;

/// What blocks included and the rules rejected, and why.
final class RejectionSection {
  private final List<RejectionRow> rejections;

  /// @param rejections at least one, in the order of the table
  RejectionSection(List<RejectionRow> rejections) {
    this.rejections = List.copyOf(rejections);
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
            .column("why", Align.WIDE)
            .column("first at", Align.SPAN)
            .column("last at", Align.SPAN)
            .numbers("gas");
    for (var row : rejections) {
      grid.row(
          row.rule(),
          UnitText.count(row.count()),
          row.operation(),
          row.subject(),
          row.chain(),
          row.metachain(),
          row.reason().isEmpty() ? "-" : row.reason(),
          UnitText.span(row.firstAtNanos()),
          UnitText.span(row.lastAtNanos()),
          UnitText.count(row.gas()));
    }
    var note =
        "An operation that the rules reject costs its sender gas and changes nothing. Some are no"
            + " harm: votes that come after the one that decided, proofs that several bring.";
    return List.of(grid.element(), Element.of("p", note).with("class", "muted"));
  }
}
