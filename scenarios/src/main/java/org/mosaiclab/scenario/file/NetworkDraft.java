package org.mosaiclab.scenario.file;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.NetworkFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.ImpairmentSpec;
import org.mosaiclab.scenario.spec.NetworkSpec;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;
import org.mosaiclab.scenario.spec.RegionTable;

/// The network as far as it could be read.
///
/// @param section `network`
/// @param regions its delays: a table, or one place
/// @param drawn law of every delay, where there is one
/// @param topology shape of the overlays
record NetworkDraft(
    Section section,
    Optional<RegionTable> regions,
    Optional<Distribution> drawn,
    Optional<Topology> topology) {
  private static final List<Key> KINDS =
      List.of(
          NetworkFormat.CONSTANT,
          NetworkFormat.DISTRIBUTION,
          NetworkFormat.CITIES,
          NetworkFormat.REGIONS);
  private static final String STATED = "stated in this scenario";

  static Optional<NetworkDraft> read(Section root, MeasuredTables tables, Problems problems) {
    return root.section(ScenarioFormat.NETWORK)
        .map(
            section -> {
              var latency = section.section(NetworkFormat.LATENCY);
              var drawn =
                  latency
                      .flatMap(found -> found.section(NetworkFormat.DISTRIBUTION))
                      .flatMap(law -> DistributionReader.read(law, problems));
              latency.ifPresent(found -> checkKind(found, problems));
              return new NetworkDraft(
                  section,
                  latency.flatMap(found -> readRegions(found, drawn, tables, problems)),
                  drawn,
                  TopologyReader.read(section, problems));
            });
  }

  private static void checkKind(Section latency, Problems problems) {
    var given = KINDS.stream().filter(key -> latency.node(key).isPresent()).toList();
    if (given.size() > 1) {
      problems.add(
          latency.mapping().place(),
          latency.path(),
          "",
          "says " + String.join(" and ", given.stream().map(Key::name).toList()) + " at once",
          "give one of " + String.join(", ", KINDS.stream().map(Key::name).toList()));
    }
    if (given.contains(NetworkFormat.DISTRIBUTION)) {
      checkDrawn(latency, problems);
    }
  }

  private static void checkDrawn(Section latency, Problems problems) {
    if (latency.section(NetworkFormat.JITTER).isPresent()) {
      problems.add(
          latency.placeOf(NetworkFormat.JITTER),
          latency.pathOf(NetworkFormat.JITTER),
          "",
          "varies a delay that is drawn anew for each message already",
          "leave it out, or widen the distribution");
    }
    if (latency.get(NetworkFormat.SCALE).orElse(1.0) != 1.0) {
      problems.add(
          latency.placeOf(NetworkFormat.SCALE),
          latency.pathOf(NetworkFormat.SCALE),
          ScenarioDraft.textOf(latency, NetworkFormat.SCALE),
          "scales nothing: the delays have a distribution of their own",
          "scale the distribution's parameters");
    }
  }

  private static Optional<RegionTable> readRegions(
      Section latency, Optional<Distribution> drawn, MeasuredTables tables, Problems problems) {
    if (latency.node(NetworkFormat.CONSTANT).isPresent()) {
      return latency
          .get(NetworkFormat.CONSTANT)
          .map(nanos -> RegionTable.uniform("constant", STATED, nanos));
    }
    if (latency.node(NetworkFormat.DISTRIBUTION).isPresent()) {
      return drawn.map(law -> RegionTable.uniform("distribution", STATED, Math.round(law.mean())));
    }
    var node = latency.node(NetworkFormat.REGIONS);
    return node.isEmpty() ? Optional.empty() : readTable(node.get(), latency, tables, problems);
  }

  private static Optional<RegionTable> readTable(
      Node node, Section latency, MeasuredTables tables, Problems problems) {
    return switch (node) {
      case Node.Scalar scalar ->
          Section.read(scalar, NetworkFormat.REGION_TABLE_NAME)
              .flatMap(name -> named(name, latency, tables, problems));
      case Node.Mapping _ ->
          latency
              .section(NetworkFormat.REGIONS)
              .flatMap(table -> RegionTableReader.read(table, problems));
      case Node.Sequence _ -> Optional.empty();
    };
  }

  private static Optional<RegionTable> named(
      String name, Section latency, MeasuredTables tables, Problems problems) {
    var kind = MeasuredTables.Kind.REGIONS;
    return Lookup.check(
        tables.regions(name),
        name,
        kind.noun(),
        tables.names(kind),
        latency,
        NetworkFormat.REGIONS,
        problems);
  }

  /// The network of a document without problems.
  NetworkSpec build(ImpairmentSpec impairments) {
    var latency = section.requireSection(NetworkFormat.LATENCY);
    return new NetworkSpec(
        regions.orElseThrow(),
        latency.require(NetworkFormat.SCALE),
        drawn.<Jitter>map(Jitter.Delay::new).orElseGet(() -> jitter(latency)),
        section.require(NetworkFormat.BANDWIDTH),
        section.require(NetworkFormat.RELAY),
        topology.orElseThrow(),
        catchUp(section.requireSection(NetworkFormat.CATCH_UP)),
        impairments);
  }

  private static Jitter jitter(Section latency) {
    return latency
        .section(NetworkFormat.JITTER)
        .map(choice -> choice.requireSection(NetworkFormat.LOGNORMAL))
        .map(lognormal -> Jitter.logNormal(lognormal.require(NetworkFormat.SIGMA)))
        .orElseGet(Jitter::none);
  }

  private static NetworkSpec.CatchUp catchUp(Section rules) {
    return new NetworkSpec.CatchUp(
        rules.require(NetworkFormat.PATIENCE),
        rules.require(NetworkFormat.RETRY),
        rules.require(NetworkFormat.BATCH));
  }
}
