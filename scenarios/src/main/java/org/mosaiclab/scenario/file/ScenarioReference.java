package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.Shape;
import org.mosaiclab.scenario.spec.PlayedRepairs;

/// The reference page of scenario files: every key with its form, default and source, in the order
/// of the format.
public final class ScenarioReference {
  private final StringBuilder page = new StringBuilder();

  private ScenarioReference() {}

  /// One key as the page lists it.
  ///
  /// @param path with `*` for a name that the user gives and for a place in a list
  /// @param key what the format says of it
  public record Row(String path, Key key) {}

  /// Every key of the format with its path, in order.
  public static List<Row> rows() {
    var rows = new ArrayList<Row>();
    collect(ScenarioFormat.SHAPE, "", rows);
    return rows;
  }

  private static void collect(Shape shape, String path, List<Row> rows) {
    switch (shape) {
      case Shape.Single _ -> {}
      case Shape.Either(var _, var structure) -> collect(structure, path, rows);
      case Shape.Named(var _, var _, var value, var _, var _) -> collect(value, path + ".*", rows);
      case Shape.Listing(var _, var item, var _, var _) -> collect(item, path + ".*", rows);
      case Shape.Group(var _, var keys) -> collectKeys(keys, path, rows);
      case Shape.Choice(var _, var keys) -> collectKeys(keys, path, rows);
    }
  }

  private static void collectKeys(List<Key> keys, String path, List<Row> rows) {
    for (var key : keys) {
      var below = Section.pathOf(path, key.name());
      rows.add(new Row(below, key));
      collect(key.shape(), below, rows);
    }
  }

  /// The page as Markdown.
  public static String markdown() {
    return new ScenarioReference().write();
  }

  private String write() {
    page.append("# Scenario files\n\n");
    page.append("Generated from the tables that the reader checks files with. In a path, `*`\n");
    page.append("stands for a name of yours or for the number of an entry, counted from 0.\n");
    page.append("Numbers may have underscores between digits.\n\n");
    page.append("| key | form | default | meaning |\n|---|---|---|---|\n");
    rows().forEach(this::writeRow);
    writeRules();
    return page.toString();
  }

  private void writeRow(Row row) {
    writeCells(
        "`" + row.path() + "`",
        form(row.key().shape()),
        origin(row.key()),
        row.key().description());
  }

  private void writeRules() {
    page.append("\n# Rules\n\n");
    page.append("What `rules` can switch: the defects, deviations and omissions of the recorded\n");
    page.append(
        "contracts that have a repair. `as-built` takes a rule as the contracts have it,\n");
    page.append("`repaired` as the right column says. GAP-14 is a second name of ISS-08.\n\n");
    page.append(
        "| rule | repaired by the profile | can be repaired alone | what the repair is |\n");
    page.append("|---|---|---|---|\n");
    for (var repair : Repair.values()) {
      writeCells(repair.id(), profilesWith(repair), whetherAlone(repair), repair.description());
    }
    page.append("\nWithout a repair:\n\n");
    Repair.withoutRepair().forEach((id, why) -> page.append("* ").append(id + " " + why + "\n"));
  }

  private static String whetherAlone(Repair repair) {
    if (PlayedRepairs.contains(repair)) {
      return "yes";
    }
    return repair.isImplemented() ? "no: only by the profile" : "not in this version";
  }

  private static String profilesWith(Repair repair) {
    return RuleProfile.names().stream()
        .filter(name -> RuleProfile.named(name).orElseThrow().repairs(repair))
        .collect(Collectors.joining(", "));
  }

  private void writeCells(String... cells) {
    page.append(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  // What is below a mapping is listed below it.
  private static String form(Shape shape) {
    return switch (shape) {
      case Shape.Group _ -> "a mapping";
      case Shape.Choice _ -> "a mapping with one of the keys below";
      case Shape.Either(var scalar, var structure) -> scalar.form() + ", or " + form(structure);
      case Shape.Single _, Shape.Named _, Shape.Listing _ -> shape.form();
    };
  }

  private static String origin(Key key) {
    return switch (key.presence()) {
      case Key.Presence.Required _ -> "required";
      case Key.Presence.Optional _ -> "";
      case Key.Presence.Default(String yaml, var _, var _, var _)
          when yaml.equals("{}") && key.shape() instanceof Shape.Group ->
          "as below";
      case Key.Presence.Default(String yaml, String source, var _, var _) ->
          "`" + yaml + "`: " + source;
    };
  }
}
