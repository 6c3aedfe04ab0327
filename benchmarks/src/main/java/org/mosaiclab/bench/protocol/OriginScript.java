package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.OperationGas;
import org.mosaiclab.protocol.v0.OriginContext;
import org.mosaiclab.protocol.v0.OriginContracts;
import org.mosaiclab.protocol.v0.OriginDeployment;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Operations for the contracts on origin that are all accepted: a meta-block is proposed, votes
/// for it come in random order until it is committed, then the next.
///
/// @param start state before the first operation
/// @param operations in the order of execution
public record OriginScript(OriginState start, List<OriginOperation> operations) {
  private static final OriginContracts CONTRACTS =
      new OriginContracts(RuleProfile.PAPER_CORE, Stage.SIGNATURES);
  private static final Address DEPOSITOR = Stage.address(50);
  private static final Address STAKE = Stage.address(2);
  private static final OriginContext CONTEXT =
      new OriginContext(new Context(DEPOSITOR, 1), _ -> true);

  public OriginScript {
    operations = List.copyOf(operations);
  }

  /// @param metablocks number of them that are committed
  /// @param seed of the order of votes
  public static OriginScript of(Committee committee, int metablocks, long seed) {
    var start = start(committee);
    var random = new SplittableRandom(seed);
    List<OriginOperation> operations = new ArrayList<>();
    var state = start;
    for (int i = 1; i <= metablocks; i++) {
      state = commit(state, committee, i, random, operations);
    }
    return new OriginScript(start, operations);
  }

  /// Applies everything and charges its gas.
  ///
  /// @return gas of all votes
  public long play() {
    var state = start;
    long gas = 0;
    for (var operation : operations) {
      var outcome = CONTRACTS.apply(state, CONTEXT, operation);
      long used = OperationGas.used(state, operation, outcome);
      gas += operation instanceof OriginOperation.VerifyVote ? used : 0;
      state = Stage.accepted(outcome);
    }
    return gas;
  }

  /// Applies everything as the contract does it, whose every vote sums the weights of all
  /// validators.
  ///
  /// @param votesMax votes after which it ends
  /// @return votes applied
  long playWalking(long votesMax) {
    var state = start;
    long votes = 0;
    for (var operation : operations) {
      if (operation instanceof OriginOperation.VerifyVote) {
        if (votes == votesMax) {
          return votes;
        }
        votes++;
        requireSum(state);
      }
      state = apply(state, operation);
    }
    return votes;
  }

  private static void requireSum(OriginState state) {
    var stake = state.stake();
    long sum = 0;
    Iterable<Address> validators = stake.validatorAddresses();
    for (var validator : validators) {
      sum += stake.weight(stake.height(), validator).toLong();
    }
    if (sum != stake.totalWeight(stake.height()).toLong()) {
      throw new IllegalStateException("the kept total is not the sum: " + sum);
    }
  }

  long voteCount() {
    return operations.stream().filter(OriginOperation.VerifyVote.class::isInstance).count();
  }

  private static OriginState start(Committee committee) {
    var setup =
        new MosaicCoreSetup(
            Stage.address(1),
            STAKE,
            Stage.AUXILIARY,
            Stage.address(3),
            Uint256.ZERO,
            Stage.hash("initial transactions"),
            Uint256.of(1_000_000),
            Uint256.of(Stage.EPOCH));
    var token = TokenState.EMPTY.withBalance(DEPOSITOR, Uint256.MAX);
    var deployed =
        Stage.accepted(CONTRACTS.deploy(new OriginDeployment(setup, Uint256.ONE, token)));
    var approved = apply(deployed, new OriginOperation.Approve(STAKE, Uint256.MAX));
    var depositors = Collections.nCopies(committee.size(), DEPOSITOR);
    return apply(
        approved,
        new OriginOperation.Initialize(depositors, committee.addresses(), committee.weights()));
  }

  private static OriginState commit(
      OriginState before,
      Committee committee,
      int metablock,
      SplittableRandom random,
      List<OriginOperation> operations) {
    var views = CONTRACTS.views();
    var kernelHash = views.openKernelHash(before);
    var proposal = transition(before, metablock);
    var propose = new OriginOperation.ProposeBlock(views.openKernel(before).height(), proposal);
    operations.add(propose);
    var state = apply(before, propose);
    for (int i : Stage.shuffled(committee.size(), random)) {
      if (!views.openKernelHash(state).equals(kernelHash)) {
        return state;
      }
      var message = message(proposal, metablock);
      var signature = Stage.SIGNATURES.sign(committee.keys().get(i), message.digest());
      var vote = new OriginOperation.VerifyVote(kernelHash, message, signature);
      operations.add(vote);
      state = apply(state, vote);
    }
    return state;
  }

  private static AuxiliaryTransition transition(OriginState state, int metablock) {
    var views = CONTRACTS.views();
    return new AuxiliaryTransition(
        Stage.AUXILIARY,
        views.openKernelHash(state),
        Uint256.of(metablock),
        Stage.hash("auxiliary " + metablock),
        Uint256.of(1_000L * metablock),
        Uint256.of(metablock),
        Stage.hash("origin " + metablock),
        Stage.hash("transactions " + metablock));
  }

  private static VoteMessage message(AuxiliaryTransition proposal, int metablock) {
    return new VoteMessage(
        Stage.AUXILIARY,
        proposal.hash(),
        proposal.auxiliaryBlockHash(),
        target(metablock),
        Uint256.of((long) Stage.EPOCH * metablock),
        Uint256.of(Stage.EPOCH * (1L + metablock)));
  }

  private static Hash32 target(int metablock) {
    return Stage.hash("target " + metablock);
  }

  /// Applies one operation.
  ///
  /// @return the state after it
  /// @throws IllegalStateException if it is refused
  public static OriginState apply(OriginState state, OriginOperation operation) {
    return Stage.accepted(CONTRACTS.apply(state, CONTEXT, operation));
  }
}
