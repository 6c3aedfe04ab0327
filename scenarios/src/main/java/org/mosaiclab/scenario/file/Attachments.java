package org.mosaiclab.scenario.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.CitiesFormat;
import org.mosaiclab.scenario.file.format.FormatChecker;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.NetworkFormat;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.Shape;
import org.mosaiclab.scenario.file.format.TopologyFormat;

/// Puts the content of the files that a scenario names into its document: cities become regions, a
/// file of edges becomes edges. So a resolved scenario needs no other file, and its digest covers
/// all that decides the run.
final class Attachments {
  private final AttachedFiles files;
  private final Problems problems;

  private Attachments(AttachedFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /// @param document none of its values checked yet; what is wrong stays for the check
  /// @param problems takes files that cannot be read or do not say what they should
  static Node.Mapping resolve(Node.Mapping document, AttachedFiles files, Problems problems) {
    var attachments = new Attachments(files, problems);
    var network = ScenarioFormat.NETWORK.name();
    return edit(
        document,
        network,
        node ->
            edit(
                edit(
                    node,
                    NetworkFormat.LATENCY.name(),
                    latency -> attachments.cities(latency, path(network, NetworkFormat.LATENCY))),
                TopologyFormat.TOPOLOGY.name(),
                topology ->
                    edit(
                        topology,
                        TopologyFormat.EDGE_LIST.name(),
                        list ->
                            attachments.edges(
                                list,
                                Section.pathOf(
                                    path(network, TopologyFormat.TOPOLOGY),
                                    TopologyFormat.EDGE_LIST.name())))));
  }

  private static String path(String parent, Key key) {
    return Section.pathOf(parent, key.name());
  }

  private interface Edit {
    Node.Mapping apply(Node.Mapping mapping);
  }

  private static Node.Mapping edit(Node.Mapping parent, String key, Edit edit) {
    var entry = parent.entries().get(key);
    return entry != null && entry.value() instanceof Node.Mapping mapping
        ? parent.with(key, new Node.Entry(entry.keyPlace(), edit.apply(mapping)))
        : parent;
  }

  // Only what is right by itself is read; the check of the whole document tells the rest.
  private static Optional<Section> checked(Node node, Shape shape, String path) {
    var scratch = new Problems();
    var section = Section.of(FormatChecker.check(node, shape, path, scratch), path);
    return scratch.isEmpty() ? section : Optional.empty();
  }

  private Node.Mapping cities(Node.Mapping latency, String path) {
    var entry = latency.entries().get(NetworkFormat.CITIES.name());
    if (entry == null || latency.get(NetworkFormat.REGIONS.name()).isPresent()) {
      return latency;
    }
    return checked(entry.value(), CitiesFormat.SHAPE, path(path, NetworkFormat.CITIES))
        .flatMap(
            section ->
                CityMatrix.read(section, files, problems)
                    .map(table -> regions(table, section, entry.value().origin())))
        .map(
            regions ->
                latency
                    .without(NetworkFormat.CITIES.name())
                    .with(NetworkFormat.REGIONS.name(), new Node.Entry(entry.keyPlace(), regions)))
        .orElse(latency);
  }

  private static Node regions(CityMatrix.Table table, Section cities, Origin origin) {
    var source =
        cities.require(CitiesFormat.PATH)
            + (cities.require(CitiesFormat.MISSING) == CitiesFormat.Missing.REFUSE
                ? ""
                : "; pairs that it lacks by great circle, stretch "
                    + cities.require(CitiesFormat.STRETCH));
    var rows =
        table.micros().stream()
            .<Node>map(
                row ->
                    new Node.Sequence(
                        row.stream().map(micros -> scalar(millis(micros), origin)).toList(),
                        origin))
            .toList();
    var entries = new LinkedHashMap<String, Node>();
    entries.put(NetworkFormat.TABLE_NAME.name(), scalar("cities", origin));
    entries.put(NetworkFormat.TABLE_SOURCE.name(), scalar(source, origin));
    entries.put(NetworkFormat.TABLE_REGIONS.name(), texts(table.names(), origin));
    entries.put(NetworkFormat.ROUND_TRIP_MILLIS.name(), new Node.Sequence(rows, origin));
    return mapping(entries, origin);
  }

  private static String millis(int micros) {
    return BigDecimal.valueOf(micros, 3).stripTrailingZeros().toPlainString();
  }

  private static Node texts(List<String> texts, Origin origin) {
    return new Node.Sequence(texts.stream().map(text -> scalar(text, origin)).toList(), origin);
  }

  private static Node scalar(String text, Origin origin) {
    return new Node.Scalar(text, false, origin);
  }

  private static Node mapping(Map<String, Node> nodes, Origin origin) {
    var entries = new LinkedHashMap<String, Node.Entry>();
    nodes.forEach((key, node) -> entries.put(key, new Node.Entry(origin.place(), node)));
    return new Node.Mapping(entries, origin);
  }

  private Node.Mapping edges(Node.Mapping list, String path) {
    var key = TopologyFormat.EDGE_PATH;
    var edgesKey = TopologyFormat.EDGES.name();
    var section = checked(list, TopologyFormat.EDGE_LIST.shape(), path);
    if (section.isEmpty() || section.get().node(key).isEmpty() || list.get(edgesKey).isPresent()) {
      return list;
    }
    var origin = list.get(key.name()).orElseThrow().origin();
    var read = readEdges(section.get());
    if (read.isEmpty()) {
      return list;
    }
    var rows = read.stream().map(edge -> texts(edge, origin)).toList();
    var source = new Node.Entry(origin.place(), scalar(section.get().require(key), origin));
    var resolved =
        list.without(key.name())
            .with(edgesKey, new Node.Entry(origin.place(), new Node.Sequence(rows, origin)));
    var sourceKey = TopologyFormat.EDGE_SOURCE.name();
    return list.get(sourceKey).isPresent() ? resolved : resolved.with(sourceKey, source);
  }

  private List<List<String>> readEdges(Section list) {
    var key = TopologyFormat.EDGE_PATH;
    return switch (files.text(list.require(key))) {
      case Reading.Bad<String>(String message, String hint) -> {
        problems.add(list.placeOf(key), list.pathOf(key), list.require(key), message, hint);
        yield List.of();
      }
      case Reading.Good<String>(String text) -> edges(CsvText.rows(text), list);
    };
  }

  private List<List<String>> edges(List<List<String>> rows, Section list) {
    var key = TopologyFormat.EDGE_PATH;
    var head = rows.isEmpty() ? List.<String>of() : rows.getFirst();
    int from = head.indexOf("from");
    int to = head.indexOf("to");
    if (from < 0 || to < 0 || rows.size() < 2) {
      problems.add(
          list.placeOf(key),
          list.pathOf(key),
          list.require(key),
          "has no columns from and to with a row below",
          "name them in its first row");
      return List.of();
    }
    var edges = new ArrayList<List<String>>();
    for (int at = 1; at < rows.size(); at++) {
      var row = rows.get(at);
      if (row.size() <= Math.max(from, to)) {
        problems.add(
            list.placeOf(key),
            list.pathOf(key),
            list.require(key),
            "has " + row.size() + " cells in row " + (at + 1),
            "give both ends of the link");
        return List.of();
      }
      edges.add(List.of(row.get(from), row.get(to)));
    }
    return edges;
  }
}
