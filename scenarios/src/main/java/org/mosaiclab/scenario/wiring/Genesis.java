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
import org.mosaiclab.protocol.v0.reward.RewardTerms;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.Addresses;
import org.mosaiclab.scenario.chain.CoGatewayChainState;
import org.mosaiclab.scenario.chain.FeeAccounts;
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
    var deployer = contract(metachain, "depositor");
    var ledger = TokenState.EMPTY.withBalance(deployer, Uint256.MAX);
    var deployed =
        accepted(
            originContracts.deploy(
                new OriginDeployment(
                    setup,
                    metachain.contracts().minimumWeight(),
                    ledger,
                    parameters(metachain, deployer))));
    var funded = deployed;
    for (int i = 0; i < validators.size(); i++) {
      funded = fund(funded, deployer, validators.get(i), Uint256.of(metachain.stakeOf(i)));
    }
    var first = validators.subList(0, metachain.stakes().size());
    var stakes = metachain.stakes().stream().map(Uint256::of).toList();
    for (int i = 0; i < first.size(); i++) {
      var approval = new OriginOperation.Approve(setup.stake(), stakes.get(i));
      funded = apply(funded, first.get(i), approval);
    }
    return apply(funded, deployer, new OriginOperation.Initialize(first, first, stakes));
  }

  private OriginParameters parameters(MetachainSpec metachain, Address deployer) {
    var contracts = metachain.contracts();
    return new OriginParameters(
        contracts.core().observing(originCoreId(), spec.origin().epochLength()),
        contracts.stake().withDeployer(deployer));
  }

  // Every validator pays its stake from the account of its key, and a bond where it proposes
  // (ISS-13).
  private OriginState fund(OriginState state, Address treasury, Address validator, Uint256 stake) {
    var staked = apply(state, treasury, new OriginOperation.Transfer(validator, stake));
    if (!spec.profile().repairs(Repair.ISS_13)) {
      return staked;
    }
    var core = state.core().setup().address();
    var funds = state.core().parameters().proposalBond().times(BONDS).orElseThrow();
    return apply(
        apply(staked, treasury, new OriginOperation.Transfer(validator, funds)),
        validator,
        new OriginOperation.Approve(core, Uint256.MAX));
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
    var first = validators.subList(0, metachain.stakes().size());
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
            first,
            first.stream().map(validator -> weight(index, validator)).toList(),
            core.head(),
            rewardTerms(metachain));
    AuxiliaryState contracts = accepted(auxiliaryContracts.deploy(deployment));
    return new MetachainState(
        contracts,
        Vector.of(header.hash()),
        HashSet.empty(),
        new int[regionCount],
        FeeAccounts.EMPTY,
        side(index));
  }

  // Of the deposit nothing is there as built. What is locked waits as long as the stake.
  private RewardTerms rewardTerms(MetachainSpec metachain) {
    var rewards = metachain.rewards();
    boolean isOn = spec.profile().repairs(Repair.GAP_12);
    return new RewardTerms(
        Uint256.of(rewards.gasPrice()),
        isOn ? Uint256.of(rewards.deposit()) : Uint256.ZERO,
        metachain.contracts().stake().withdrawalDelayBlocks());
  }

  private Uint256 weight(int metachain, Address validator) {
    return originContracts.views().weight(originState.core(metachain), validator);
  }

  private static <S> S accepted(Outcome<S, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, ?>(var state, var _, var _) -> state;
      case Outcome.Rejected<S, ?>(var rule) ->
          throw new IllegalStateException("deployment refused by rule " + rule.id());
    };
  }
}
