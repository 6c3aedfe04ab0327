package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.scenario.spec.RegionTable;

/// Every node of a scenario by name: miners, and validators of each meta-chain.
///
/// @param regions names of the network's regions
/// @param regionByNode region of each node, in the order of the actors
/// @param stakes tokens of each of the first validators, by meta-chain
/// @param miners how many
record NodeDirectory(
    List<String> regions,
    Map<String, Integer> regionByNode,
    Map<String, List<Long>> stakes,
    int miners) {

  /// @return empty where a number of nodes, a stake or a place could not be read
  static Optional<NodeDirectory> of(
      Optional<RegionTable> table, Optional<OriginDraft> origin, List<MetachainDraft> chains) {
    var minerRegions = origin.flatMap(OriginDraft::minerRegions);
    boolean isKnown =
        table.isPresent()
            && minerRegions.isPresent()
            && chains.stream()
                .allMatch(chain -> chain.stakes().isPresent() && chain.nodeRegions().isPresent());
    if (!isKnown) {
      return Optional.empty();
    }
    var regionByNode = new LinkedHashMap<String, Integer>();
    var stakes = new LinkedHashMap<String, List<Long>>();
    add("miner", minerRegions.orElseThrow(), regionByNode);
    for (var chain : chains) {
      add(chain.name(), chain.nodeRegions().orElseThrow(), regionByNode);
      stakes.put(chain.name(), chain.stakes().orElseThrow().tokens());
    }
    return Optional.of(
        new NodeDirectory(
            table.orElseThrow().regions(),
            regionByNode,
            stakes,
            minerRegions.orElseThrow().size()));
  }

  private static void add(String prefix, List<Integer> regions, Map<String, Integer> nodes) {
    for (int i = 0; i < regions.size(); i++) {
      nodes.put(prefix + "-" + i, regions.get(i));
    }
  }

  /// Names of the meta-chains, in order.
  List<String> chains() {
    return List.copyOf(stakes.keySet());
  }

  /// @param node name of a node
  /// @return the meta-chain that it is a validator of; empty for a miner
  Optional<String> chainOf(String node) {
    var prefix = node.substring(0, node.lastIndexOf('-'));
    return stakes.containsKey(prefix) ? Optional.of(prefix) : Optional.empty();
  }

  /// @param node name of a node
  /// @return its number among the validators of its chain, or the miners
  static int indexOf(String node) {
    return Integer.parseInt(node.substring(node.lastIndexOf('-') + 1));
  }

  List<String> names() {
    return List.copyOf(regionByNode.keySet());
  }

  /// Nodes that stand in a region.
  List<String> inRegion(int region) {
    return regionByNode.entrySet().stream()
        .filter(entry -> entry.getValue() == region)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The last miners.
  List<String> lastMiners(int count) {
    var names = new ArrayList<String>();
    for (int i = miners - count; i < miners; i++) {
      names.add("miner-" + i);
    }
    return names;
  }

  /// Validators from the last to the first, each that does not lift the sum above the share.
  ///
  /// @param shareRatio of the meta-chain's stake, in (0, 1]
  List<String> share(String chain, double shareRatio) {
    var tokens = stakes.getOrDefault(chain, List.of());
    double limit = tokens.stream().mapToLong(Long::longValue).sum() * shareRatio;
    // A sum that is exact on paper must not fail by the rounding of the share.
    double slack = limit * 1e-12;
    var names = new ArrayList<String>();
    long sum = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (sum + tokens.get(i) <= limit + slack) {
        sum += tokens.get(i);
        names.add(chain + "-" + i);
      }
    }
    return names.reversed();
  }
}
