package org.mosaiclab.scenario.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.run.Engine;
import org.mosaiclab.engine.run.EngineBuilder;
import org.mosaiclab.protocol.signature.ModelledSignatures;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.GasTable;
import org.mosaiclab.protocol.v0.slashing.SlashingJudge;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.actor.FinalityForks;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.actor.Mind;
import org.mosaiclab.scenario.actor.Miner;
import org.mosaiclab.scenario.actor.Reconnections;
import org.mosaiclab.scenario.actor.Validator;
import org.mosaiclab.scenario.actor.VoteConflicts;
import org.mosaiclab.scenario.actor.VoteLog;
import org.mosaiclab.scenario.adversary.Behaviours;
import org.mosaiclab.scenario.adversary.Role;
import org.mosaiclab.scenario.chain.Addresses;
import org.mosaiclab.scenario.chain.GatewayContracts;
import org.mosaiclab.scenario.chain.MetachainBlockBuilder;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginBlockBuilder;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.chain.OriginForecast;
import org.mosaiclab.scenario.chain.RememberingSignatures;
import org.mosaiclab.scenario.chain.Sizes;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.gateway.TransferEvents;
import org.mosaiclab.scenario.gateway.TransferLog;
import org.mosaiclab.scenario.invariant.Invariants;
import org.mosaiclab.scenario.ledger.CatchUpRules;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainEvents;
import org.mosaiclab.scenario.observe.MetachainObserver;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.topology.Overlays;
import org.mosaiclab.scenario.wiring.Simulation.Wired;
import org.mosaiclab.scenario.workload.Mempool;
import org.mosaiclab.scenario.workload.UserPopulation;

/// Wires one scenario under one seed: chains, actors, links, streams, checkers.
public final class SimulationBuilder {
  private static final String ORIGIN = "origin";

  private final ScenarioSpec spec;
  private final RandomStreams streams;
  private final Cast cast;
  private final Delays delays;
  private final EventNames names;
  private final List<int[][]> overlays;
  private final SignatureScheme signatures;
  private final List<List<SigningKey>> keys;
  private final Map<Integer, GatewayDeployment> gateways;
  private final Genesis genesis;
  private final Reconnections reconnections;

  private SimulationBuilder(ScenarioSpec spec, long replication) {
    this.spec = spec;
    this.streams = RandomStreams.of(spec.seed(), replication);
    this.cast = new Cast(spec);
    this.delays = new Delays(spec.network());
    this.names = vocabulary(spec);
    this.overlays = overlays();
    this.signatures = new RememberingSignatures(signatures(spec));
    this.keys = keys(spec);
    this.gateways = gateways();
    this.genesis = new Genesis(spec, signatures, addresses(), gateways);
    this.reconnections = Disturbances.reconnections(spec);
  }

  /// What a run adds to the engine: trace, traffic, progress, limits of checking.
  @FunctionalInterface
  public interface EngineSettings {
    /// @return the same builder
    EngineBuilder applyTo(EngineBuilder builder);
  }

  /// @param spec a checked scenario
  /// @param replication number of the replication, at least 0
  /// @param settings of the engine
  /// @throws IllegalStateException if the network allows no connected overlay
  public static Simulation build(ScenarioSpec spec, long replication, EngineSettings settings) {
    return new SimulationBuilder(spec, replication).build(settings);
  }

  private Simulation build(EngineSettings settings) {
    var origin =
        new Chain<>(
            ORIGIN,
            0,
            ChainEvents.of(names, ORIGIN),
            spec.origin().blockValidationNanos(),
            spec.network().relayNanos(),
            catchUp(),
            genesis.originHeader(),
            genesis.originState());
    double staleRatio =
        spec.origin()
            .staleRatio()
            .orElseGet(() -> StaleShare.estimate(spec, cast, delays, overlays.getFirst()));
    var wired = new ArrayList<Wired>();
    for (int i = 0; i < spec.metachains().size(); i++) {
      wired.add(wire(i, origin));
    }
    var engineBuilder = Engine.builder(streams, names, network());
    Invariants.of(wired.stream().map(Wired::chain).toList(), origin, spec.expect()::conflicts)
        .forEach(engineBuilder::checker);
    wired.stream()
        .flatMap(metachain -> metachain.gateway().stream())
        .flatMap(pair -> Invariants.of(pair).stream())
        .forEach(engineBuilder::checker);
    engineBuilder.faults(Disturbances.faults(spec.faults(), cast));
    var engine = settings.applyTo(engineBuilder).build();
    addMiners(engine, origin, staleRatio);
    addValidators(engine, wired);
    addUsers(engine, wired);
    wired.forEach(metachain -> companyOf(metachain).ifPresent(company -> company.join(engine)));
    return new Simulation(
        engine,
        IntStream.range(0, cast.actorCount()).mapToObj(cast::name).toList(),
        origin,
        staleRatio,
        wired);
  }

  private CatchUpRules catchUp() {
    var rules = spec.network().catchUp();
    return new CatchUpRules(rules.patienceNanos(), rules.retryNanos(), rules.batchBlocks());
  }

  static EventNames vocabulary(ScenarioSpec spec) {
    var names = EventNames.of(ChainEvents.texts(ORIGIN));
    for (var metachain : spec.metachains()) {
      names = names.plus(ChainEvents.texts(metachain.name())).plus(submitted(metachain));
    }
    for (var metachain : spec.metachains()) {
      if (metachain.gateway().isPresent()) {
        names = names.plus(TransferEvents.texts(metachain.name()));
      }
    }
    return names;
  }

  private static String submitted(MetachainSpec metachain) {
    return metachain.name() + ".submitted";
  }

  private List<int[][]> overlays() {
    var rows = new ArrayList<int[][]>();
    rows.add(overlay(ORIGIN, cast.nodes()));
    for (int i = 0; i < spec.metachains().size(); i++) {
      rows.add(overlay(spec.metachains().get(i).name(), cast.validators(i)));
    }
    return rows;
  }

  private int[][] overlay(String chain, int[] members) {
    return Overlays.neighbours(
        spec.network().topology(), members, cast.names(), streams.stream("overlay/" + chain));
  }

  private Network network() {
    var network =
        Network.builder(
                cast.actorCount(),
                (from, to) -> delays.oneWayNanos(cast.region(from), cast.region(to)))
            .jitter(spec.network().jitter())
            .bandwidthBitsPerSecond(spec.network().bandwidthBitsPerSecond())
            .impairments(Disturbances.impairments(spec.network().impairments(), cast));
    overlays.forEach(network::overlay);
    return network.build();
  }

  private static SignatureScheme signatures(ScenarioSpec spec) {
    return switch (spec.signatures()) {
      case REAL -> RealSignatures.REAL;
      case MODELLED -> ModelledSignatures.of("seed " + spec.seed());
    };
  }

  // One key per meta-chain and validator: a shared one would make honest validators slashable.
  private static List<List<SigningKey>> keys(ScenarioSpec spec) {
    return spec.metachains().stream()
        .map(
            metachain ->
                IntStream.range(0, metachain.validatorCount())
                    .mapToObj(i -> SigningKey.derive("validator:" + metachain.name() + "/" + i))
                    .toList())
        .toList();
  }

  private List<List<Address>> addresses() {
    return keys.stream()
        .map(ofChain -> ofChain.stream().map(SigningKey::address).toList())
        .toList();
  }

  private Wired wire(int index, Chain<OriginChainState> origin) {
    var metachain = spec.metachains().get(index);
    var contracts = new AuxiliaryContracts(spec.profile(), signatures);
    var addresses = addresses().get(index);
    var chain =
        new Chain<>(
            metachain.name(),
            index + 1,
            ChainEvents.of(names, metachain.name()),
            metachain.blockValidationNanos(),
            spec.network().relayNanos(),
            catchUp(),
            genesis.metachainHeader(index),
            genesis.metachainState(index, contracts, addresses, delays.regionCount()));
    var mempool = new Mempool(delayToSealers(index), metachain.mempoolTransactions());
    var shared =
        new Metachain(
            index,
            metachain,
            spec.origin(),
            Genesis.originCoreId(),
            Genesis.coreId(metachain),
            chain,
            origin,
            new MetachainBlockBuilder(
                metachain,
                spec.profile(),
                contracts,
                Optional.ofNullable(gateways.get(index)).map(GatewayDeployment::contracts),
                chain,
                mempool),
            spec.profile(),
            contracts,
            new OriginForecast(genesis.originContracts(), origin),
            signatures,
            addresses,
            new VoteLog(),
            new VoteConflicts(judge(), signatures, chain, origin, index),
            new FinalityForks(chain, Genesis.coreId(metachain)));
    return new Wired(
        shared,
        mempool,
        new MetachainObserver(origin, chain, mempool),
        cast.names(cast.validators(index)),
        Optional.ofNullable(gateways.get(index))
            .map(deployment -> pair(index, deployment, origin, chain)));
  }

  private Map<Integer, GatewayDeployment> gateways() {
    var deployments = new TreeMap<Integer, GatewayDeployment>();
    for (int i = 0; i < spec.metachains().size(); i++) {
      if (spec.metachains().get(i).gateway().isPresent()) {
        deployments.put(i, new GatewayDeployment(spec, i, signatures));
      }
    }
    return deployments;
  }

  private GatewayPair pair(
      int index,
      GatewayDeployment deployment,
      Chain<OriginChainState> origin,
      Chain<MetachainState> chain) {
    return new GatewayPair(
        index,
        spec.metachains().get(index).gateway().orElseThrow(),
        deployment.rules(),
        deployment.addresses(),
        origin,
        chain,
        TransferEvents.of(names, chain.name()),
        new TransferLog(),
        Disturbances.canLose(spec)
            ? spec.metachains().get(index).gateway().orElseThrow().resendNanos()
            : Long.MAX_VALUE);
  }

  private Optional<GatewayCompany> companyOf(Wired metachain) {
    int index = metachain.chain().index();
    return metachain
        .gateway()
        .map(pair -> new GatewayCompany(pair, cast, delays, streams, regionsOfValidators(index)));
  }

  private SlashingJudge judge() {
    return new SlashingJudge(spec.profile(), signatures, SlashingRule.ALL);
  }

  /// Shape [regions][validators]: from the entry node of each region to each sealer.
  private long[][] delayToSealers(int index) {
    var regions = regionsOfValidators(index);
    var rows = new long[delays.regionCount()][regions.length];
    for (int region = 0; region < rows.length; region++) {
      int entry = delays.nearest(region, regions);
      for (int validator = 0; validator < regions.length; validator++) {
        rows[region][validator] =
            validator == entry ? 0 : delays.oneWayNanos(regions[entry], regions[validator]);
      }
    }
    return rows;
  }

  private int[] regionsOfValidators(int index) {
    return spec.metachains().get(index).regionsOfAll().stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void addMiners(Engine engine, Chain<OriginChainState> origin, double staleRatio) {
    var rules = new TreeMap<Integer, GatewayContracts>();
    gateways.forEach((index, deployment) -> rules.put(index, deployment.contracts()));
    var builder = new OriginBlockBuilder(spec.origin(), genesis.originContracts(), rules, origin);
    long productionNanos = Math.round(spec.origin().blockTimeNanos() / (1 + staleRatio));
    long perMinerNanos = Math.multiplyExact(productionNanos, (long) cast.miners().length);
    for (int actor : cast.miners()) {
      var name = cast.name(actor);
      var miner =
          new Miner(
              origin,
              builder,
              Addresses.named(name),
              perMinerNanos,
              streams.stream("mining/" + name),
              reconnections);
      add(engine, actor, miner);
    }
  }

  private void addValidators(Engine engine, List<Wired> wired) {
    for (var metachain : wired) {
      int index = metachain.chain().index();
      var actors = cast.validators(index);
      for (int i = 0; i < actors.length; i++) {
        int validator = i;
        var actor = adversary(metachain.chain(), i).orElseGet(() -> atHome(metachain, validator));
        add(engine, actors[i], actor);
      }
    }
  }

  private Optional<Actor> adversary(Metachain metachain, int validator) {
    int index = metachain.index();
    var actors = cast.validators(index);
    return spec.adversaries().stream()
        .filter(each -> each.metachain() == index && each.validators().contains(validator))
        .findFirst()
        .map(
            each ->
                Behaviours.play(
                    each,
                    new Role(
                        metachain,
                        validator,
                        keys.get(index).get(validator),
                        reconnections,
                        IntStream.of(overlays.get(index + 1)[actors[validator]]).boxed().toList(),
                        each.validators().stream().map(one -> actors[one]).toList(),
                        cast.actors(each.behaviour().secondStory()))));
  }

  // A validator, at whom those around a gateway pair are at home.
  private Actor atHome(Wired metachain, int validator) {
    var observer = validator == 0 ? metachain.observer() : Validator.Observer.NONE;
    return companyOf(metachain)
        .<Actor>map(
            company ->
                company.homeAt(
                    validator, observer, served -> validator(metachain, validator, served)))
        .orElseGet(() -> validator(metachain, validator, observer));
  }

  private Actor validator(Wired metachain, int validator, Validator.Observer observer) {
    var key = keys.get(metachain.chain().index()).get(validator);
    return new Validator(
        metachain.chain(), validator, key, Mind.Inclination::honest, observer, reconnections);
  }

  private void addUsers(Engine engine, List<Wired> wired) {
    int actor = cast.nodeCount();
    for (var metachain : wired) {
      var workload = metachain.chain().spec().workload();
      for (int region = 0;
          workload.ratePerSecond() > 0 && region < delays.regionCount();
          region++) {
        add(engine, actor, users(metachain, region, cast.name(actor)));
        actor++;
      }
    }
  }

  private UserPopulation users(Wired metachain, int region, String name) {
    var chainSpec = metachain.chain().spec();
    var validatorRegions = regionsOfValidators(metachain.chain().index());
    int entryRegion = validatorRegions[delays.nearest(region, validatorRegions)];
    return new UserPopulation(
        metachain.mempool(),
        region,
        chainSpec.workload(),
        1.0 / delays.regionCount(),
        delays.oneWayNanos(region, entryRegion),
        gasLeftByTheReport(chainSpec),
        streams.stream("users/" + name),
        names.name(submitted(chainSpec)));
  }

  // Every block reports its parent first. A transaction that needs more than the rest would wait
  // for
  // ever, and with it everything behind it.
  private static long gasLeftByTheReport(MetachainSpec metachain) {
    return metachain.gasLimit() - GasTable.reportAuxiliaryBlock(Sizes.HEADER_BYTES, true);
  }

  private void add(Engine engine, int expected, Actor actor) {
    int id = engine.addActor(cast.name(expected), actor);
    assert id == expected : id + " != " + expected;
  }
}
