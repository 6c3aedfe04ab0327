package org.mosaiclab.scenario.cost;

import java.util.Collections;
import java.util.List;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.ModelledSignatures;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.OperationGas;
import org.mosaiclab.protocol.v0.OriginContext;
import org.mosaiclab.protocol.v0.OriginContracts;
import org.mosaiclab.protocol.v0.OriginDeployment;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginParameters;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The origin contracts of one meta-chain with validators of stake 1 each; every operation must
/// succeed.
final class OriginStage {
  static final long EPOCH_BLOCKS = 10;
  static final CoreId CORE_ID = CoreId.parse("0x00000000000000000000000000000000000000a1");
  static final SignatureScheme SIGNATURES = ModelledSignatures.of("origin cost");

  private static final Address CORE = new Address(0, 0, 1);
  private static final Address STAKE = new Address(0, 0, 2);
  private static final Address TOKEN = new Address(0, 0, 3);
  // Deploys, stakes for all, proposes.
  private static final Address SPONSOR = new Address(0, 0, 4);

  private final OriginContracts contracts;
  private final Hash32 ancestor = Keccak.hash("an origin block");
  private OriginState state;
  private List<ProtocolEvent> events = List.of();
  private long largestGas;

  OriginStage(RuleProfile profile, List<SigningKey> validators) {
    contracts = new OriginContracts(profile, SIGNATURES);
    state = accepted(contracts.deploy(deployment())).state();
    apply(new OriginOperation.Approve(STAKE, Uint256.MAX));
    apply(new OriginOperation.Approve(CORE, Uint256.MAX));
    apply(
        new OriginOperation.Initialize(
            Collections.nCopies(validators.size(), SPONSOR),
            validators.stream().map(SigningKey::address).toList(),
            Collections.nCopies(validators.size(), Uint256.ONE)));
    largestGas = 0;
  }

  private static OriginDeployment deployment() {
    var core =
        new MosaicCoreSetup(
            CORE,
            STAKE,
            CORE_ID,
            TOKEN,
            Uint256.ZERO,
            Keccak.hash("initial transactions"),
            Uint256.ONE,
            Uint256.of(EPOCH_BLOCKS));
    return new OriginDeployment(
        core,
        Uint256.ONE,
        TokenState.EMPTY.withBalance(SPONSOR, Uint256.MAX),
        OriginParameters.deployedBy(SPONSOR));
  }

  OriginState state() {
    return state;
  }

  /// An ancestor of every block that executes here.
  Hash32 originBlock() {
    return ancestor;
  }

  /// @return what the last operation emitted
  List<ProtocolEvent> events() {
    return events;
  }

  /// @return most gas of any one operation since the committee was set up
  long largestGas() {
    return largestGas;
  }

  /// @return its gas
  /// @throws IllegalStateException if the rules refuse it
  long apply(OriginOperation operation) {
    var before = state;
    var context = new OriginContext(new Context(SPONSOR, 1), ancestor::equals);
    var outcome = contracts.apply(before, context, operation);
    var done = accepted(outcome);
    state = done.state();
    events = done.events();
    long gas = OperationGas.used(before, operation, outcome);
    largestGas = Math.max(largestGas, gas);
    return gas;
  }

  private static <S, R> Outcome.Accepted<S, R> accepted(Outcome<S, R> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, R> accepted -> accepted;
      case Outcome.Rejected<S, R>(var rule) ->
          throw new IllegalStateException("refused by rule " + rule.id());
    };
  }
}
