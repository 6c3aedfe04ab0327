package org.mosaiclab.conformance;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.OperationGas;
import org.mosaiclab.protocol.v0.OriginContext;
import org.mosaiclab.protocol.v0.OriginContracts;
import org.mosaiclab.protocol.v0.OriginDeployment;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.Returned;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import tools.jackson.databind.JsonNode;

/// Core, stake and token as built, fed with recorded steps.
final class OriginTrace implements TraceMachine {
  /// What the recordings call an ample balance.
  private static final Uint256 AMPLE = Uint256.parse("1000000000000000000000000000000");

  private final OriginContracts contracts =
      new OriginContracts(RuleProfile.AS_BUILT, RealSignatures.REAL);
  private final OriginObserver observer;
  private OriginState state;
  private long gasOfLastStep;

  private OriginTrace(OriginDeployment deployment, OriginObserver observer) {
    this.observer = observer;
    this.state =
        switch (contracts.deploy(deployment)) {
          case Outcome.Accepted<OriginState, ?>(var deployed, var _, var _) -> deployed;
          case Outcome.Rejected<OriginState, ?>(var rule) ->
              throw new IllegalArgumentException("setup refused by " + rule.id());
        };
  }

  /// A stake contract of which only the address of its core is known.
  static TraceMachine ofStake(JsonNode sequence) {
    var setup = new RecordedFields(sequence.path("setup"));
    var core =
        new MosaicCoreSetup(
            setup.address("mosaicCore"),
            setup.address("stake"),
            CoreId.ZERO,
            setup.address("token"),
            Uint256.ZERO,
            new Hash32(0, 0, 0, 1),
            Uint256.ONE,
            Uint256.ZERO);
    return new OriginTrace(
        deployment(core, setup, setup.address("treasury")), OriginObserver::ofStakeTrace);
  }

  static TraceMachine ofMosaicCore(JsonNode sequence) {
    var setup = new RecordedFields(sequence.path("setup"));
    var core =
        new MosaicCoreSetup(
            setup.address("mosaicCore"),
            setup.address("stake"),
            setup.coreId("auxiliaryCoreIdentifier"),
            setup.address("token"),
            setup.uint("initialAuxiliaryGas"),
            setup.word("initialTransactionRoot"),
            setup.uint("maxAccumulateGasLimit"),
            Uint256.ZERO);
    return new OriginTrace(
        deployment(core, setup, setup.address("depositor")), OriginObserver::ofCoreTrace);
  }

  private static OriginDeployment deployment(
      MosaicCoreSetup core, RecordedFields setup, Address owner) {
    return new OriginDeployment(
        core, setup.uint("minimumWeight"), TokenState.EMPTY.withBalance(owner, AMPLE));
  }

  @Override
  public Answer apply(JsonNode step) {
    var fields = new RecordedFields(step);
    var context = new Context(fields.address("from"), fields.uint("block").toLong());
    var operation = operation(fields.text("op"), new RecordedFields(step.path("args")));
    // Asked under GAP-09 only, which is not as built.
    var outcome = contracts.apply(state, new OriginContext(context, _ -> false), operation);
    gasOfLastStep = OperationGas.used(state, operation, outcome);
    return switch (outcome) {
      case Outcome.Rejected<OriginState, Returned>(var rule) -> new Answer.Refused(rule);
      case Outcome.Accepted<OriginState, Returned>(var next, var returned, var events) -> {
        state = next;
        yield new Answer.Done(textOf(returned), TraceEvents.of(events));
      }
    };
  }

  @Override
  public long gasOfLastStep() {
    return gasOfLastStep;
  }

  @Override
  public Answer observe(List<String> key) {
    return observer.observe(state, key);
  }

  static String textOf(Returned returned) {
    return switch (returned) {
      case Returned.Nothing _ -> TraceText.NOTHING;
      case Returned.Updates(var updates) ->
          TraceText.of(List.of(updates.validators(), updates.weights()));
      case Returned.True _,
          Returned.Reported _,
          Returned.Counted _,
          Returned.Proposed _,
          Returned.Funded _,
          Returned.Paid _ ->
          TraceText.of(List.of(true));
    };
  }

  private static OriginOperation operation(String name, RecordedFields args) {
    return switch (name) {
      case "transfer" -> new OriginOperation.Transfer(args.address("to"), args.uint("amount"));
      case "approve" -> new OriginOperation.Approve(args.address("spender"), args.uint("amount"));
      case "initialize" ->
          new OriginOperation.Initialize(
              args.list("depositors", Address::parse),
              args.list("validators", Address::parse),
              args.list("stakes", Uint256::parse));
      case "deposit" -> new OriginOperation.Deposit(args.address("validator"), args.uint("amount"));
      case "closeMetaBlock" -> new OriginOperation.CloseMetaBlock(args.uint("closingHeight"));
      case "logout" -> new OriginOperation.Logout(args.uint("validatorIndex"));
      case "withdraw" -> new OriginOperation.Withdraw(args.uint("validatorIndex"));
      case "slash" ->
          new OriginOperation.Slash(
              args.bytes("firstVoteMessage"), args.bytes("secondVoteMessage"));
      case "proposeBlock" ->
          new OriginOperation.ProposeBlock(args.uint("height"), transition(args));
      case "verifyVote" ->
          new OriginOperation.VerifyVote(args.word("kernelHash"), vote(args), signature(args));
      default -> throw new IllegalArgumentException("unknown recorded operation " + name);
    };
  }

  private static AuxiliaryTransition transition(RecordedFields args) {
    return new AuxiliaryTransition(
        args.coreId("coreIdentifier"),
        args.word("kernelHash"),
        args.uint("auxiliaryDynasty"),
        args.word("auxiliaryBlockHash"),
        args.uint("accumulatedGas"),
        args.uint("originDynasty"),
        args.word("originBlockHash"),
        args.word("transactionRoot"));
  }

  static VoteMessage vote(RecordedFields args) {
    return new VoteMessage(
        args.coreId("coreIdentifier"),
        args.word("transitionHash"),
        args.word("source"),
        args.word("target"),
        args.uint("sourceHeight"),
        args.uint("targetHeight"));
  }

  static Signature signature(RecordedFields args) {
    return new Signature(Integer.parseInt(args.text("v")), args.word("r"), args.word("s"));
  }

  /// Answers the keys of one kind of recording.
  @FunctionalInterface
  interface OriginObserver {
    Answer observe(OriginState state, List<String> key);

    static Answer ofStakeTrace(OriginState state, List<String> key) {
      var stake = state.stake();
      return switch (key.getFirst()) {
        case "height" -> Answer.value(stake.height());
        case "isInitialized" -> Answer.value(stake.isInitialized());
        case "validatorAddresses" -> Answer.value(stake.validatorAddresses().asJava());
        case "validator" ->
            Answer.value(validatorField(state, Address.parse(key.get(1)), key.get(2)));
        case "balance" -> Answer.value(state.token().balanceOf(Address.parse(key.get(1))));
        case "allowance" ->
            Answer.value(state.token().allowance(Address.parse(key.get(1)), stake.address()));
        default -> ofWeights(state, key);
      };
    }

    static Answer ofCoreTrace(OriginState state, List<String> key) {
      var core = state.core();
      return switch (key.getFirst()) {
        case "head" -> Answer.value(core.head());
        case "openKernelHash" -> Answer.value(core.openKernelHash());
        case "height" -> Answer.value(core.height());
        case "maxAccumulateGasLimit" -> Answer.value(core.setup().maxAccumulateGasLimit());
        case "getAccumulatedGasTarget" -> ofChecked(core.accumulatedGasTarget());
        case "latestBlockHeight" -> ofChecked(core.latestBlockHeight());
        case "openKernel" -> Answer.value(kernelField(core.openKernel(), key.get(1)));
        case "reportedKernels" ->
            Answer.value(
                kernelField(
                    core.reportedKernels().get(Hash32.parse(key.get(1))).get(), key.get(2)));
        case "reportedTransitions" ->
            Answer.value(
                transitionField(
                    core.reportedTransitions().get(Hash32.parse(key.get(1))).get(), key.get(2)));
        case "proposed" ->
            Answer.value(
                fields(
                    core.proposal(Hash32.parse(key.get(1)), Hash32.parse(key.get(2)))
                        .orElseThrow()));
        case "sealWeight" -> Answer.value(core.seal(Hash32.parse(key.get(1))).totalVoteWeight());
        case "stake" ->
            key.get(1).equals("height")
                ? Answer.value(state.stake().height())
                : ofWeights(state, key.subList(1, key.size()));
        default -> throw new IllegalArgumentException("unknown recorded key " + key);
      };
    }

    private static Answer ofWeights(OriginState state, List<String> key) {
      return switch (key.getFirst()) {
        case "totalWeight" -> Answer.value(state.stake().totalWeight(Long.parseLong(key.get(1))));
        case "weight" -> {
          var parts = key.get(1).split("@", -1);
          yield Answer.value(
              state.stake().weight(Long.parseLong(parts[1]), Address.parse(parts[0])));
        }
        default -> throw new IllegalArgumentException("unknown recorded key " + key);
      };
    }

    private static Answer ofChecked(Optional<Uint256> value) {
      return value.map(Answer::value).orElse(new Answer.Refused(CommonRule.ARITHMETIC));
    }

    private static Object validatorField(OriginState state, Address address, String field) {
      var validator = state.stake().validator(address);
      return switch (field) {
        case "depositor" -> validator.depositor();
        case "auxiliaryAddress" -> validator.auxiliaryAddress();
        case "stake" -> validator.stake();
        case "startingHeight" -> validator.startingHeight();
        case "evicted" -> validator.evicted();
        case "evictionHeight" -> validator.evictionHeight();
        default -> throw new IllegalArgumentException("unknown recorded field " + field);
      };
    }

    private static Object kernelField(Kernel kernel, String field) {
      return switch (field) {
        case "height" -> kernel.height();
        case "parent" -> kernel.parent();
        default -> throw new IllegalArgumentException("unknown recorded field " + field);
      };
    }

    private static Object transitionField(AuxiliaryTransition transition, String field) {
      var names =
          List.of(
              "coreIdentifier",
              "kernelHash",
              "auxiliaryDynasty",
              "auxiliaryBlockHash",
              "accumulatedGas",
              "originDynasty",
              "originBlockHash",
              "transactionRoot");
      return fields(transition).get(names.indexOf(field));
    }

    private static List<Object> fields(AuxiliaryTransition transition) {
      return List.of(
          transition.coreIdentifier(),
          transition.kernelHash(),
          transition.auxiliaryDynasty(),
          transition.auxiliaryBlockHash(),
          transition.accumulatedGas(),
          transition.originDynasty(),
          transition.originBlockHash(),
          transition.transactionRoot());
    }
  }
}
