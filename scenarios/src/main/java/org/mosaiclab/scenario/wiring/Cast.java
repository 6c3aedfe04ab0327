package org.mosaiclab.scenario.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Who plays: every actor's name, region and overlay. Miners first, then the validators of each
/// meta-chain, then the users of each meta-chain by region.
final class Cast {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> regions = new ArrayList<>();
  private final int[] miners;
  private final List<int[]> validators = new ArrayList<>();
  private final int nodeCount;

  Cast(ScenarioSpec spec) {
    miners = add("miner", spec.origin().minerRegions());
    for (var metachain : spec.metachains()) {
      validators.add(add(metachain.name(), metachain.regionsOfAll()));
    }
    nodeCount = names.size();
    for (var metachain : spec.metachains()) {
      addUsers(metachain, spec.network().regions().regions().size());
    }
  }

  private int[] add(String prefix, List<Integer> regionOfEach) {
    int first = names.size();
    for (int i = 0; i < regionOfEach.size(); i++) {
      names.add(prefix + "-" + i);
      regions.add(regionOfEach.get(i));
    }
    return IntStream.range(first, names.size()).toArray();
  }

  private void addUsers(MetachainSpec metachain, int regionCount) {
    if (metachain.workload().ratePerSecond() > 0) {
      for (int region = 0; region < regionCount; region++) {
        names.add(metachain.name() + "-users-" + region);
        regions.add(region);
      }
    }
  }

  /// All actors, users included.
  int actorCount() {
    return names.size();
  }

  /// Actors that are nodes of an overlay.
  int nodeCount() {
    return nodeCount;
  }

  String name(int actor) {
    return names.get(actor);
  }

  int region(int actor) {
    return regions.get(actor);
  }

  int[] miners() {
    return miners;
  }

  /// Actors of a meta-chain's validators, by validator index.
  int[] validators(int metachain) {
    return validators.get(metachain);
  }

  /// Names of all actors.
  List<String> names() {
    return List.copyOf(names);
  }

  /// Actors of these names, which must exist.
  List<Integer> actors(List<String> wanted) {
    return wanted.stream().map(names::indexOf).toList();
  }

  /// Names of these actors.
  List<String> names(int[] actors) {
    return IntStream.of(actors).mapToObj(names::get).toList();
  }

  /// Every node: all are full nodes of the origin chain.
  int[] nodes() {
    return IntStream.range(0, nodeCount).toArray();
  }
}
