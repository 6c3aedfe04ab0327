package org.mosaiclab.scenario.file;

import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.NetworkFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.NetworkSpec;
import org.mosaiclab.scenario.spec.RegionTable;

/// The network as far as it could be read.
///
/// @param section `network`
/// @param regions its latency table
/// @param degree neighbours of each node; empty: complete, or unreadable
/// @param isComplete whether every pair is linked
record NetworkDraft(
    Section section, Optional<RegionTable> regions, Optional<Integer> degree, boolean isComplete) {

  static Optional<NetworkDraft> read(Section root, MeasuredTables tables, Problems problems) {
    return root.section(ScenarioFormat.NETWORK)
        .map(
            section ->
                new NetworkDraft(
                    section,
                    readRegions(section, tables, problems),
                    degree(section),
                    section.node(NetworkFormat.TOPOLOGY).orElse(section.mapping())
                        instanceof Node.Scalar));
  }

  private static Optional<RegionTable> readRegions(
      Section network, MeasuredTables tables, Problems problems) {
    var latency = network.section(NetworkFormat.LATENCY);
    var node = latency.flatMap(section -> section.node(NetworkFormat.REGIONS));
    if (latency.isEmpty() || node.isEmpty()) {
      return Optional.empty();
    }
    return switch (node.get()) {
      case Node.Scalar scalar ->
          Section.read(scalar, NetworkFormat.REGION_TABLE_NAME)
              .flatMap(name -> named(name, latency.get(), tables, problems));
      case Node.Mapping _ ->
          latency
              .get()
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

  private static Optional<Integer> degree(Section network) {
    return network
        .section(NetworkFormat.TOPOLOGY)
        .flatMap(topology -> topology.section(NetworkFormat.RANDOM_REGULAR))
        .flatMap(regular -> regular.get(NetworkFormat.DEGREE));
  }

  /// The network of a document without problems.
  NetworkSpec build() {
    var latency = section.requireSection(NetworkFormat.LATENCY);
    var jitter =
        latency
            .section(NetworkFormat.JITTER)
            .map(choice -> choice.requireSection(NetworkFormat.LOGNORMAL))
            .map(lognormal -> lognormal.require(NetworkFormat.SIGMA));
    return new NetworkSpec(
        regions.orElseThrow(),
        latency.require(NetworkFormat.SCALE),
        jitter.orElse(0.0),
        section.require(NetworkFormat.BANDWIDTH),
        section.require(NetworkFormat.RELAY),
        topology(),
        catchUp(section.requireSection(NetworkFormat.CATCH_UP)));
  }

  private static NetworkSpec.CatchUp catchUp(Section rules) {
    return new NetworkSpec.CatchUp(
        rules.require(NetworkFormat.PATIENCE),
        rules.require(NetworkFormat.RETRY),
        rules.require(NetworkFormat.BATCH));
  }

  private NetworkSpec.Topology topology() {
    return degree
        .<NetworkSpec.Topology>map(NetworkSpec.Topology.RandomRegular::new)
        .orElseGet(NetworkSpec.Topology.Complete::new);
  }
}
