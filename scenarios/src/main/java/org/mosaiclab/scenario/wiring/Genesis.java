package org.mosaiclab.scenario.wiring;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.AuxiliaryDeployment;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.OriginContext;
import org.mosaiclab.protocol.v0.OriginContracts;
import org.mosaiclab.protocol.v0.OriginDeployment;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginParameters;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.Addresses;
import org.mosaiclab.scenario.chain.CoGatewayChainState;
import org.mosaiclab.scenario.chain.GenesisHeaders;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.chain.OriginStateTrie;
import org.mosaiclab.scenario.ledger.SealedHeader;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Deploys the contracts of every meta-chain on both sides. **Spec**: `v0 §18` deployment.
///
/// The order resolves who needs whom: a meta-chain's first header, then its core on origin (which
/// starts from that header), then origin's first header (whose state holds the cores), then the
/// contracts on the meta-chain (which start from both headers).
final class Genesis {
  /// Bonds that each validator can pay; they come back, so it never needs as many.
  private static final Uint256 BONDS = Uint256.of(1_000_000);

  private final ScenarioSpec spec;
  private final Map<Integer, GatewayDeployment> gateways;
  private final OriginContracts originContracts;
  private final List<SealedHeader> metachainHeaders = new ArrayList<>();
  private final OriginChainState originState;
  private final SealedHeader originHeader;

  /// @param validators addresses by meta-chain and validator
  /// @param gateways of the meta-chains that have one, by their indices
  Genesis(
      ScenarioSpec spec,
      SignatureScheme signatures,
      List<List<Address>> validators,
      Map<Integer, GatewayDeployment> gateways) {
    this.spec = spec;
    this.gateways = gateways;
    this.originContracts = new OriginContracts(spec.profile(), signatures);
    var trie = OriginStateTrie.with(spec.origin().accountsCount());
    var cores = new ArrayList<OriginState>();
    for (int i = 0; i < spec.metachains().size(); i++) {
      var metachain = spec.metachains().get(i);
      metachainHeaders.add(header(i, metachain));
      var core = deployCore(metachain, metachainHeaders.get(i), validators.get(i));
      cores.add(core);
      trie = trie.plusCore(core.core().setup().address(), core);
    }
    var state = new OriginChainState(Vector.ofAll(cores), trie, HashSet.empty());
    for (var gateway : gateways.entrySet()) {
      state = state.withGateway(gateway.getKey(), gateway.getValue().onOrigin());
    }
    originState = state;
    originHeader = GenesisHeaders.ofOrigin(state.trie().root(), spec.origin().gasLimit());
  }

  private SealedHeader header(int index, MetachainSpec metachain) {
    return side(index)
        .map(
            side ->
                GenesisHeaders.ofMetachain(
                    metachain.name(), side.trie().root(), metachain.gasLimit()))
        .orElseGet(() -> GenesisHeaders.ofMetachain(metachain.name(), metachain.gasLimit()));
  }

  private Optional<CoGatewayChainState> side(int index) {
    return Optional.ofNullable(gateways.get(index)).map(GatewayDeployment::onMetachain);
  }

  OriginContracts originContracts() {
    return originContracts;
  }

  OriginChainState originState() {
    return originState;
  }

  SealedHeader originHeader() {
    return originHeader;
  }

  SealedHeader metachainHeader(int metachain) {
    return metachainHeaders.get(metachain);
  }

  /// Core id under which every meta-chain observes the origin chain: twenty zero bytes are what the
  /// paper gives origin itself, and `v0 §1.2` lets the deployer choose; here it is named.
  static CoreId originCoreId() {
    return Addresses.coreId(Addresses.named("origin"));
  }

  static CoreId coreId(MetachainSpec metachain) {
    return Addresses.coreId(contract(metachain, "MosaicCore"));
  }

  private static Address contract(MetachainSpec metachain, String name) {
    return Addresses.named(metachain.name() + "/" + name);
  }

  private OriginState deployCore(
      MetachainSpec metachain, SealedHeader genesis, List<Address> validators) {
    var setup =
        new MosaicCoreSetup(
            contract(metachain, "MosaicCore"),
            contract(metachain, "Stake"),
            coreId(metachain),
            Addresses.named("OST"),
            Uint256.ZERO,
            GenesisHeaders.transactionRoot(genesis),
            Uint256.of(metachain.gasTarget()),
            Uint256.of(metachain.epochLength()));
    var depositor = contract(metachain, "depositor");
    var stakes = metachain.stakes().stream().map(Uint256::of).toList();
    var ledger = TokenState.EMPTY.withBalance(depositor, Uint256.MAX);
    var deployed =
        accepted(
            originContracts.deploy(
                new OriginDeployment(
                    setup,
                    metachain.contracts().minimumWeight(),
                    ledger,
                    parameters(metachain, depositor))));
    var approved =
        apply(deployed, depositor, new OriginOperation.Approve(setup.stake(), Uint256.MAX));
    var depositors = validators.stream().map(_ -> depositor).toList();
    var initialised =
        apply(approved, depositor, new OriginOperation.Initialize(depositors, validators, stakes));
    return spec.profile().repairs(Repair.ISS_13)
        ? fundProposers(initialised, depositor, validators)
        : initialised;
  }

  private static OriginParameters parameters(MetachainSpec metachain, Address deployer) {
    var contracts = metachain.contracts();
    return new OriginParameters(
        contracts.core().observing(originCoreId()), contracts.stake().withDeployer(deployer));
  }

  // Who proposes pays a bond from an account of its own (ISS-13).
  private OriginState fundProposers(OriginState state, Address treasury, List<Address> validators) {
    var core = state.core().setup().address();
    var funds = state.core().parameters().proposalBond().times(BONDS).orElseThrow();
    var approval = new OriginOperation.Approve(core, Uint256.MAX);
    var funded = state;
    for (var validator : validators) {
      var payment = new OriginOperation.Transfer(validator, funds);
      funded = apply(apply(funded, treasury, payment), validator, approval);
    }
    return funded;
  }

  private OriginState apply(OriginState state, Address caller, OriginOperation operation) {
    return accepted(
        originContracts.apply(
            state, new OriginContext(new Context(caller, 0), _ -> false), operation));
  }

  /// State of a meta-chain's first block.
  ///
  /// @param regionCount regions from which users submit
  MetachainState metachainState(
      int index, AuxiliaryContracts auxiliaryContracts, List<Address> validators, int regionCount) {
    var metachain = spec.metachains().get(index);
    var header = metachainHeaders.get(index);
    var core = originState.core(index).core();
    var pollingPlace = contract(metachain, "PollingPlace");
    var originStore = contract(metachain, "BlockStore");
    var deployment =
        new AuxiliaryDeployment(
            new BlockStoreSetup(
                originCoreId(),
                Uint256.of(spec.origin().epochLength()),
                pollingPlace,
                originHeader.hash(),
                originState.trie().root(),
                Uint256.ZERO),
            new AuxiliaryBlockStoreSetup(
                new BlockStoreSetup(
                    coreId(metachain),
                    Uint256.of(metachain.epochLength()),
                    pollingPlace,
                    header.hash(),
                    GenesisHeaders.stateRoot(header),
                    Uint256.ZERO),
                originStore,
                Uint256.ZERO,
                core.setup().initialTransactionRoot(),
                core.openKernelHash()),
            contract(metachain, "AuxiliaryBlockStore"),
            contract(metachain, "KernelGateway"),
            core.setup().address(),
            validators,
            metachain.stakes().stream().map(Uint256::of).toList());
    AuxiliaryState contracts = accepted(auxiliaryContracts.deploy(deployment));
    return new MetachainState(
        contracts, Vector.of(header.hash()), HashSet.empty(), new int[regionCount], side(index));
  }

  private static <S> S accepted(Outcome<S, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, ?>(var state, var _, var _) -> state;
      case Outcome.Rejected<S, ?>(var rule) ->
          throw new IllegalStateException("deployment refused by rule " + rule.id());
    };
  }
}
