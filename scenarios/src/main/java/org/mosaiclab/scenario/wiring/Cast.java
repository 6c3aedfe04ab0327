package org.mosaiclab.scenario.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Who plays: every actor's name, region and overlay. Miners first, then the validators of each
/// meta-chain, then the users of each meta-chain by region, then those around each gateway pair.
final class Cast {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> regions = new ArrayList<>();
  private final int[] miners;
  private final List<int[]> validators = new ArrayList<>();
  private final List<Optional<Company>> companies = new ArrayList<>();
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
    for (int i = 0; i < spec.metachains().size(); i++) {
      companies.add(company(i, spec));
    }
  }

  /// Everyone around a gateway pair.
  ///
  /// @param rootKeeper actor
  /// @param facilitators actors by index; facilitator k is a client of validator k mod n
  /// @param holders actors by region
  record Company(int rootKeeper, List<Integer> facilitators, List<Integer> holders) {
    Company {
      facilitators = List.copyOf(facilitators);
      holders = List.copyOf(holders);
    }
  }

  private Optional<Company> company(int index, ScenarioSpec spec) {
    var metachain = spec.metachains().get(index);
    return metachain
        .gateway()
        .map(
            gateway -> {
              var homes = metachain.regions();
              var facilitators =
                  IntStream.range(0, gateway.facilitators().count())
                      .map(i -> homes.get(i % homes.size()))
                      .boxed()
                      .toList();
              var regionsOfUsers =
                  IntStream.range(0, spec.network().regions().regions().size()).boxed().toList();
              return new Company(
                  add(metachain.name() + "-roots", homes.subList(0, 1))[0],
                  IntStream.of(add(metachain.name() + "-facilitator", facilitators))
                      .boxed()
                      .toList(),
                  IntStream.of(add(metachain.name() + "-holders", regionsOfUsers))
                      .boxed()
                      .toList());
            });
  }

  /// Who is around the gateway pair of a meta-chain, where it has one.
  Optional<Company> company(int metachain) {
    return companies.get(metachain);
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
