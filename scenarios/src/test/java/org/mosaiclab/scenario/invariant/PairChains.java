package org.mosaiclab.scenario.invariant;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.metablock.CoreStatus;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.CoGatewayChainState;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.BlockBody;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Receipt;
import org.mosaiclab.scenario.ledger.SealedHeader;

/// Both chains of a gateway pair, block by block with any state: also those that no rule allows.
/// Every block is worth one, so the longer branch is the heavier.
final class PairChains {
  private final GatewayPair pair;
  private int sealed;

  PairChains(GatewayPair pair) {
    this.pair = pair;
  }

  GatewayPair pair() {
    return pair;
  }

  Block<OriginChainState> origin() {
    return pair.origin().genesis();
  }

  Block<MetachainState> metachain() {
    return pair.chain().genesis();
  }

  static OriginGatewayState gateway(Block<OriginChainState> block) {
    return block.state().gateway(0);
  }

  static AuxiliaryGatewayState coGateway(Block<MetachainState> block) {
    return block.state().gateway().orElseThrow().contracts();
  }

  /// A block of origin whose gateway is in a state.
  Block<OriginChainState> origin(
      Block<OriginChainState> parent, OriginGatewayState state, ProtocolEvent... events) {
    return append(parent, parent.state().withGateway(0, state), events);
  }

  /// A block of origin that commits one of the meta-chain.
  Block<OriginChainState> committing(
      Block<OriginChainState> parent, Block<MetachainState> committed) {
    return withCore(parent, core -> withCommit(core, committed.hash()));
  }

  /// A block of origin in which the core halts.
  Block<OriginChainState> halting(Block<OriginChainState> parent) {
    return withCore(parent, core -> core.halted(CoreStatus.HaltReason.ORIGIN_OBSERVATION));
  }

  private Block<OriginChainState> withCore(
      Block<OriginChainState> parent, UnaryOperator<MosaicCoreState> change) {
    var state = parent.state();
    var before = state.core(0);
    var after = new OriginState(change.apply(before.core()), before.stake(), before.token());
    return append(
        parent,
        new OriginChainState(
            state.cores().update(0, after), state.trie(), state.included(), state.gateways()));
  }

  private static MosaicCoreState withCommit(MosaicCoreState core, Hash32 block) {
    var last = core.lastTransition();
    var committed =
        new AuxiliaryTransition(
            last.coreIdentifier(),
            last.kernelHash(),
            last.auxiliaryDynasty(),
            block,
            last.accumulatedGas(),
            last.originDynasty(),
            last.originBlockHash(),
            last.transactionRoot());
    return new MosaicCoreState(
        core.setup(),
        core.head(),
        core.openKernel(),
        core.openKernelHash(),
        core.reportedKernels(),
        core.reportedTransitions().put(core.head(), committed),
        core.proposed(),
        core.seals(),
        core.hashes(),
        core.roots(),
        core.status(),
        core.height(),
        core.book(),
        core.parameters());
  }

  private Block<OriginChainState> append(
      Block<OriginChainState> parent, OriginChainState state, ProtocolEvent... events) {
    var operation = new ChainOperation.OnGateway(0, new GatewayOperation.RevertStake(Hash32.ZERO));
    var transaction = pair.origin().append(operation, Address.ZERO, 0, 0);
    var receipt = new Receipt(transaction, 0, Optional.empty(), List.of(events));
    return pair.origin().append(parent, header(parent), 0, 0, body(receipt), state);
  }

  /// A block of the meta-chain whose co-gateway is in a state, and which has finalised its
  /// observation of an origin block.
  Block<MetachainState> metachain(
      Block<MetachainState> parent,
      Block<OriginChainState> observed,
      AuxiliaryGatewayState state,
      ProtocolEvent... events) {
    var before = parent.state();
    var after =
        new MetachainState(
            observing(before.contracts(), observed.hash()),
            before.finalised(),
            before.included(),
            before.userPrefixes(),
            before.fees(),
            Optional.of(CoGatewayChainState.of(state, List.of())));
    var operation =
        new ChainOperation.OnCoGateway(
            new GatewayOperation.IncreaseSupply(Address.ZERO, Uint256.ZERO));
    var transaction = pair.chain().append(operation, Address.ZERO, 0, 0);
    var receipt = new Receipt(transaction, 0, Optional.empty(), List.of(events));
    return pair.chain().append(parent, header(parent), 0, 0, body(receipt), after);
  }

  private static AuxiliaryState observing(AuxiliaryState contracts, Hash32 head) {
    var store = contracts.origin();
    return new AuxiliaryState(
        new BlockStoreState(
            store.setup(),
            store.reported(),
            store.checkpoints(),
            store.transitionHashes(),
            head,
            store.currentDynasty(),
            store.highestJustified()),
        contracts.auxiliary(),
        contracts.pollingPlace(),
        contracts.gateway(),
        contracts.rewards());
  }

  private static BlockBody body(Receipt receipt) {
    return new BlockBody(List.of(receipt), 0, 0, 0, 0);
  }

  private SealedHeader header(Block<?> parent) {
    sealed++;
    return new SealedHeader(
        Bytes.EMPTY, Keccak.hash("sealed " + sealed), parent.height() + 1, 1, 0);
  }

  /// @return the gateway with another balance of the value token
  OriginGatewayState withValue(OriginGatewayState state, Address account, Uint256 amount) {
    var token = pair.addresses().valueToken();
    var ledger = state.tokens().token(token).withBalance(account, amount);
    return state.withTokens(state.tokens().with(token, ledger));
  }

  Uint256 value(OriginGatewayState state, Address account) {
    return state.tokens().token(pair.addresses().valueToken()).balanceOf(account);
  }

  static OriginGatewayState withBox(OriginGatewayState state, MessageBox box) {
    var gateway = state.gateway();
    return new OriginGatewayState(
        new GatewayState(
            gateway.contracts(),
            gateway.isActivated(),
            gateway.link(),
            withBox(gateway.base(), box),
            gateway.stakes(),
            gateway.unstakes(),
            gateway.recovered()),
        state.anchor(),
        state.organization(),
        state.tokens());
  }

  static OriginGatewayState withRecovered(OriginGatewayState state, Hash32 claim, Uint256 amount) {
    var gateway = state.gateway();
    return new OriginGatewayState(
        new GatewayState(
            gateway.contracts(),
            gateway.isActivated(),
            gateway.link(),
            gateway.base(),
            gateway.stakes(),
            gateway.unstakes(),
            gateway.recovered().put(claim, amount)),
        state.anchor(),
        state.organization(),
        state.tokens());
  }

  static AuxiliaryGatewayState withBox(AuxiliaryGatewayState state, MessageBox box) {
    var side = state.coGateway();
    return new AuxiliaryGatewayState(
        new CoGatewayState(
            side.contracts(),
            side.activation(),
            side.link(),
            withBox(side.base(), box),
            side.mints(),
            side.redeems(),
            side.credits()),
        state.anchor(),
        state.organization(),
        state.utility());
  }

  static AuxiliaryGatewayState withSupply(
      AuxiliaryGatewayState state, UnaryOperator<Uint256> change) {
    var token = state.utility().token();
    var other =
        new UtilityTokenState(
            token.address(),
            token.valueToken(),
            token.coGateway(),
            token.ledger(),
            change.apply(token.totalSupply()),
            token.kind());
    return state.withUtility(new UtilityAccounts(other, state.utility().coins()));
  }

  private static GatewayBaseState withBox(GatewayBaseState base, MessageBox box) {
    return new GatewayBaseState(
        base.address(),
        base.remoteGateway(),
        base.bounty(),
        box,
        base.messages(),
        base.storageRoots(),
        base.provenHeights(),
        base.outboxActive(),
        base.inboxActive());
  }
}
