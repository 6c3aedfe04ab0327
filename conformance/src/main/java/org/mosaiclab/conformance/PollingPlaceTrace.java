package org.mosaiclab.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.OriginTransition;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.v0.AuxiliaryContext;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.AuxiliaryDeployment;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.OperationGas;
import org.mosaiclab.protocol.v0.Returned;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStore;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import tools.jackson.databind.JsonNode;

/// Block stores, polling place and kernel gateway as built, fed with recorded steps. As in the
/// recordings every trie proof is taken as proven.
final class PollingPlaceTrace implements TraceMachine {
  // Addresses that no recording shows; only their being different matters.
  private static final Address ORIGIN_STORE = new Address(0, 0, 1);
  private static final Address AUXILIARY_STORE = new Address(0, 0, 2);

  private final AuxiliaryContracts contracts =
      new AuxiliaryContracts(
          RuleProfile.AS_BUILT, RealSignatures.REAL, (_, _, _, _) -> Decoded.value(true));
  private final BlockStore originStore = new BlockStore(RuleProfile.AS_BUILT);
  private final AuxiliaryBlockStore auxiliaryStore = new AuxiliaryBlockStore(RuleProfile.AS_BUILT);
  private AuxiliaryState state;
  private long gasOfLastStep;

  private PollingPlaceTrace(AuxiliaryDeployment deployment) {
    state =
        switch (contracts.deploy(deployment)) {
          case Outcome.Accepted<AuxiliaryState, ?>(var deployed, var _, var _) -> deployed;
          case Outcome.Rejected<AuxiliaryState, ?>(var rule) ->
              throw new IllegalArgumentException("setup refused by " + rule.id());
        };
  }

  static TraceMachine of(JsonNode sequence) {
    var setup = sequence.path("setup");
    var fields = new RecordedFields(setup);
    var pollingPlace = fields.address("pollingPlace");
    var auxiliary = new RecordedFields(setup.path("auxiliary"));
    return new PollingPlaceTrace(
        new AuxiliaryDeployment(
            storeSetup(new RecordedFields(setup.path("origin")), pollingPlace),
            new AuxiliaryBlockStoreSetup(
                storeSetup(auxiliary, pollingPlace),
                ORIGIN_STORE,
                auxiliary.uint("initialGas"),
                auxiliary.word("initialTransactionRoot"),
                auxiliary.word("initialKernelHash")),
            AUXILIARY_STORE,
            fields.address("kernelGateway"),
            mosaicCore(sequence),
            values(setup.path("validators"), "address").stream().map(Address::parse).toList(),
            values(setup.path("validators"), "weight").stream().map(Uint256::parse).toList()));
  }

  private static BlockStoreSetup storeSetup(RecordedFields store, Address pollingPlace) {
    return new BlockStoreSetup(
        store.coreId("coreIdentifier"),
        store.uint("epochLength"),
        pollingPlace,
        store.word("initialBlockHash"),
        store.word("initialStateRoot"),
        store.uint("initialHeight"));
  }

  private static List<String> values(JsonNode array, String field) {
    var values = new ArrayList<String>();
    array.forEach(element -> values.add(element.path(field).asString()));
    return values;
  }

  // The core's address is visible in an event only.
  private static Address mosaicCore(JsonNode sequence) {
    for (var event : sequence.findValues("events")) {
      var core = event.path(0).path("args").path("_mosaicCore");
      if (core.isString()) {
        return Address.parse(core.asString());
      }
    }
    return new Address(0, 0, 3);
  }

  @Override
  public Answer apply(JsonNode step) {
    var fields = new RecordedFields(step);
    var context = new Context(fields.address("from"), fields.uint("block").toLong());
    var args = new RecordedFields(step.path("args"));
    var operation = operation(fields.text("op"), args);
    if (operation instanceof AuxiliaryOperation.Vote vote
        && !vote.message().digest().equals(args.word("voteHash"))) {
      throw new IllegalArgumentException("digest differs from the recorded one: " + step);
    }
    var outcome = contracts.apply(state, new AuxiliaryContext(context, _ -> false), operation);
    gasOfLastStep = OperationGas.used(state, operation, outcome);
    return switch (outcome) {
      case Outcome.Rejected<AuxiliaryState, Returned>(var rule) -> new Answer.Refused(rule);
      case Outcome.Accepted<AuxiliaryState, Returned>(var next, var returned, var events) -> {
        state = next;
        yield new Answer.Done(OriginTrace.textOf(returned), TraceEvents.of(events));
      }
    };
  }

  private static AuxiliaryOperation operation(String name, RecordedFields args) {
    return switch (name) {
      case "reportBlock" ->
          switch (chain(args.text("chain"))) {
            case ORIGIN -> new AuxiliaryOperation.ReportOriginBlock(args.bytes("rlp"));
            case AUXILIARY -> new AuxiliaryOperation.ReportAuxiliaryBlock(args.bytes("rlp"));
          };
      case "vote" ->
          new AuxiliaryOperation.Vote(OriginTrace.vote(args), OriginTrace.signature(args));
      case "justify" ->
          new AuxiliaryOperation.Justify(
              chain(args.text("chain")), args.word("source"), args.word("target"));
      case "updateMetaBlock" ->
          new AuxiliaryOperation.UpdateMetaBlock(
              args.list("validators", Address::parse),
              args.list("weights", Uint256::parse),
              args.uint("originHeight"),
              args.uint("auxiliaryHeight"));
      case "activateKernel" -> new AuxiliaryOperation.ActivateKernel(args.word("kernelHash"));
      case "initializeAuxiliary" ->
          new AuxiliaryOperation.Initialize(args.address("kernelGateway"));
      case "proveMosaicCore" ->
          new AuxiliaryOperation.ProveMosaicCore(
              args.bytes("accountRlp"),
              args.bytes("accountBranchRlp"),
              args.uint("originBlockHeight"));
      case "proveBlockOpening" -> new AuxiliaryOperation.ProveBlockOpening(opening(args));
      default -> throw new IllegalArgumentException("unknown recorded operation " + name);
    };
  }

  private static BlockOpening opening(RecordedFields args) {
    var kernel =
        new Kernel(
            args.uint("height"),
            args.word("parent"),
            args.list("updatedValidators", Address::parse),
            args.list("updatedWeights", Uint256::parse));
    return new BlockOpening(
        kernel,
        args.word("auxiliaryBlockHash"),
        args.bytes("storageBranchRlp"),
        args.uint("originBlockHeight"));
  }

  private static ObservedChain chain(String name) {
    return switch (name) {
      case "origin" -> ObservedChain.ORIGIN;
      case "auxiliary" -> ObservedChain.AUXILIARY;
      default -> throw new IllegalArgumentException("unknown recorded chain " + name);
    };
  }

  @Override
  public long gasOfLastStep() {
    return gasOfLastStep;
  }

  @Override
  public Answer observe(List<String> key) {
    var rest = key.subList(1, key.size());
    return switch (key.getFirst()) {
      case "polling" -> observePollingPlace(rest);
      case "gateway" -> Answer.value(gatewayField(rest.getFirst()));
      default -> observeStore(chain(key.getFirst()), rest);
    };
  }

  private Object gatewayField(String field) {
    var gateway = state.gateway();
    return switch (field) {
      case "openKernelHash" -> gateway.openKernelHash();
      case "activeKernelHash" -> gateway.activeKernelHash();
      case "openKernelActivationHeight" -> gateway.openKernelActivationDynasty();
      default -> throw new IllegalArgumentException("unknown recorded field " + field);
    };
  }

  private Answer observePollingPlace(List<String> key) {
    var polling = state.pollingPlace();
    return switch (key.getFirst()) {
      case "currentMetaBlockHeight" -> Answer.value(polling.currentMetaBlockHeight());
      case "totalWeight" -> Answer.value(polling.totalWeight(Long.parseLong(key.get(1))));
      case "coreHeight" ->
          Answer.value(
              polling.coreHeight(state.blocks(chain(key.get(1))).setup().coreIdentifier()));
      case "targetHeight" ->
          Answer.value(
              contracts
                  .views()
                  .targetHeight(
                      state, state.origin().setup().coreIdentifier(), Address.parse(key.get(1))));
      case "votesWeight" -> Answer.value(polling.votesWeight(Hash32.parse(key.get(1))));
      case "validator" -> Answer.value(validatorField(Address.parse(key.get(1)), key.get(2)));
      default -> throw new IllegalArgumentException("unknown recorded key " + key);
    };
  }

  private Object validatorField(Address address, String field) {
    var validator = state.pollingPlace().validator(address);
    return switch (field) {
      case "auxiliaryAddress" -> validator.auxiliaryAddress();
      case "weight" -> validator.weight();
      case "ended" -> validator.ended();
      case "startHeight" -> validator.startHeight();
      case "endHeight" -> validator.endHeight();
      default -> throw new IllegalArgumentException("unknown recorded field " + field);
    };
  }

  private Answer observeStore(ObservedChain chain, List<String> key) {
    var blocks = state.blocks(chain);
    if (key.size() == 1) {
      return switch (key.getFirst()) {
        case "head" -> Answer.value(blocks.head());
        case "currentDynasty" -> Answer.value(blocks.currentDynasty());
        case "latestBlockHeight" -> Answer.value(blocks.latestBlockHeight());
        default -> throw new IllegalArgumentException("unknown recorded key " + key);
      };
    }
    var block = Hash32.parse(key.get(1));
    var values = state.auxiliary().accumulatedAt(block);
    return switch (key.getFirst()) {
      case "reported" -> Answer.value(originStore.isReported(blocks, block));
      case "checkpoint" -> Answer.value(checkpointField(chain, block, key.get(2)));
      case "transitionHash" -> transitionHash(chain, block);
      case "accumulatedGases" -> Answer.value(values.gas());
      case "accumulatedTransactionRoots" -> Answer.value(values.transactionRoot());
      case "originDynasties" -> Answer.value(values.originDynasty());
      case "originBlockHashes" -> Answer.value(values.originBlockHash());
      case "kernelHash" -> Answer.value(state.auxiliary().kernelHashAt(block));
      default -> throw new IllegalArgumentException("unknown recorded key " + key);
    };
  }

  private Object checkpointField(ObservedChain chain, Hash32 block, String field) {
    var checkpoint = state.blocks(chain).checkpoint(block);
    return switch (field) {
      case "blockHash" -> checkpoint.blockHash();
      case "parent" -> checkpoint.parent();
      case "justified" -> checkpoint.justified();
      case "finalised" -> checkpoint.finalised();
      case "dynasty" -> checkpoint.dynasty();
      default -> throw new IllegalArgumentException("unknown recorded field " + field);
    };
  }

  // From the stored values, and equal to the one kept for votes.
  private Answer transitionHash(ObservedChain chain, Hash32 block) {
    var kept = contracts.views().transitionHash(state, chain, block);
    return switch (chain) {
      case ORIGIN ->
          switch (originStore.transitionAt(state.origin(), block)) {
            case Outcome.Rejected<?, ?>(var rule) -> new Answer.Refused(rule);
            case Outcome.Accepted<?, OriginTransition> found ->
                Answer.value(both(found.result().hash(), kept));
          };
      case AUXILIARY ->
          switch (auxiliaryStore.transitionAt(state.auxiliary(), block)) {
            case Outcome.Rejected<?, ?>(var rule) -> new Answer.Refused(rule);
            case Outcome.Accepted<?, AuxiliaryTransition> found ->
                Answer.value(both(found.result().hash(), kept));
          };
    };
  }

  private static Object both(Hash32 computed, Optional<Hash32> kept) {
    return kept.filter(computed::equals).isPresent() ? computed : computed + " but kept " + kept;
  }
}
