package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.report.ReportPage.Section;
import org.mosaiclab.dataset.metric.Metric;

/// What metrics measure and which rules decide them: where the links beside every number lead.
public final class DefinitionTable {
  private static final int SAMPLES_MAX = 4;

  private final RuleBook book;
  private final Map<Metric, List<String>> samples = new LinkedHashMap<>();
  private final Set<String> rules = new LinkedHashSet<>();

  /// An empty table.
  ///
  /// @param book what rules say
  public DefinitionTable(RuleBook book) {
    this.book = book;
  }

  /// Adds a metric, unless it is there, and what its numbers rest on.
  ///
  /// @param metric its definition is shown
  /// @param sample n and batches of one of its values; empty: nothing to say
  public void add(Metric metric, String sample) {
    var all = samples.computeIfAbsent(metric, _ -> new ArrayList<>());
    if (!sample.isEmpty()) {
      all.add(sample);
    }
    rules.addAll(metric.rules());
  }

  /// Adds a rule that the report names without a metric.
  void addRule(String id) {
    rules.add(id);
  }

  /// A text that leads to the definition of a metric.
  ///
  /// @param metric must be [added][#add] before the page is written
  /// @param text shown
  public static Element link(Metric metric, String text) {
    return Element.of("a", text).with("href", "#" + anchor(metric));
  }

  private static String anchor(Metric metric) {
    return "metric-" + metric.name();
  }

  /// An id that leads to what its rule says, if the book has it.
  Markup ruleLink(String id) {
    return book.find(id)
        .map(entry -> (Markup) Element.of("a", id).with("href", "#rule-" + entry.id()))
        .orElse(Markup.text(id));
  }

  /// The table, and that of the rules.
  ///
  /// @param notes how numbers and intervals were made; stand before the table
  /// @param basis heading of the column about n and batches
  public List<Section> sections(List<String> notes, String basis) {
    var parts = new ArrayList<Markup>();
    notes.forEach(note -> parts.add(Element.of("p", note)));
    parts.add(definitions(basis));
    var sections = new ArrayList<Section>();
    sections.add(new Section("definitions", "Definitions", parts));
    ruleGrid()
        .ifPresent(
            grid ->
                sections.add(
                    new Section("rules", "Rules behind these numbers", List.of(about(), grid))));
    return sections;
  }

  private Element definitions(String basis) {
    var grid =
        Grid.of("What every metric above measures; `mosaic list --metrics` prints all there are")
            .column("metric", Align.NAME)
            .column("unit", Align.TEXT)
            .column("meaning; start, end, cohort", Align.WIDE)
            .column(basis, Align.TEXT)
            .column("decided by rules", Align.TEXT);
    samples.forEach((metric, lines) -> grid.cells(cells(metric, lines), -1, ""));
    return grid.element();
  }

  private List<Markup> cells(Metric metric, List<String> lines) {
    return List.of(
        Element.of("span", metric.name()).with("id", anchor(metric)),
        Markup.text(metric.unit().symbol()),
        Element.of("span", metric.description() + " ")
            .add(Element.of("span", metric.definition()).with("class", "muted")),
        Markup.text(basis(lines)),
        ids(metric.rules()));
  }

  private static String basis(List<String> lines) {
    var shown = lines.subList(0, Math.min(SAMPLES_MAX, lines.size()));
    var more = lines.size() - shown.size();
    return String.join("; ", shown) + (more > 0 ? "; and %d more, see above".formatted(more) : "");
  }

  private Markup ids(List<String> ids) {
    var span = Element.of("span");
    for (var id : ids) {
      span.add(ruleLink(id)).text(" ");
    }
    return ids.isEmpty() ? Markup.text("-") : span;
  }

  private Optional<Element> ruleGrid() {
    var grid =
        Grid.of("Rules that decide the metrics above, or rejected operations")
            .column("rule", Align.NAME)
            .column("what it says", Align.WIDE)
            .column("where it stands", Align.WIDE)
            .column("code", Align.TEXT)
            .column("status", Align.TEXT);
    boolean isEmpty = true;
    for (var id : rules) {
      var entry = book.find(id);
      if (entry.isPresent()) {
        grid.cells(cells(entry.get()), -1, "");
        isEmpty = false;
      }
    }
    return isEmpty ? Optional.empty() : Optional.of(grid.element());
  }

  private static List<Markup> cells(RuleBook.Entry entry) {
    var places = Element.of("span");
    for (var place : entry.places()) {
      places.add(Element.of("code", place)).text(" ");
    }
    return List.of(
        Element.of("span", entry.id()).with("id", "rule-" + entry.id()),
        Markup.text(entry.text()),
        Markup.text(entry.source()),
        entry.places().isEmpty() ? Markup.text("-") : places,
        Markup.text(entry.status()));
  }

  private static Element about() {
    return Element.of("p")
        .text("Ids are those of the specification of Mosaic v0. ")
        .add(Element.of("code", "./mosaic rules VO-6"))
        .text(
            " prints a rule with its source files, the tests and the recordings of the original"
                + " contracts that show it.");
  }
}
