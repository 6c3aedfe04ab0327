package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.Hash32;

/// A fork of the auxiliary chain: two branches, each with contracts of its own that know nothing of
/// the other, and the same validators on both. Honest ones never break a slashing rule; Byzantine
/// ones sign on both branches whatever is asked for. In a wary game no Byzantine validator signs a
/// target height twice, so that whoever breaks a rule there breaks the second.
final class BranchGame {
  private static final int ROUNDS = 40;
  private static final int EPOCHS = 10;

  final List<AuxiliaryStage> branches;
  final List<SignedVote> votes = new ArrayList<>();
  private final SplittableRandom random;
  private final List<List<Hash32>> checkpoints = List.of(new ArrayList<>(), new ArrayList<>());
  private final Hash32 root;
  private final boolean[] byzantine;
  private final boolean isWary;
  private final long[] lastSource;
  private final long[] lastTarget;
  private final List<List<VoteMessage>> signed = new ArrayList<>();

  /// @param stage where the branches part, at a justified checkpoint
  /// @param byzantine by key
  BranchGame(SplittableRandom random, AuxiliaryStage stage, boolean[] byzantine) {
    this.random = random;
    this.branches = List.of(stage.fork("left"), stage.fork("right"));
    this.root = stage.contracts.views().highestJustified(stage.state, AUXILIARY);
    this.byzantine = byzantine;
    this.isWary = random.nextBoolean();
    this.lastSource = new long[byzantine.length];
    this.lastTarget = new long[byzantine.length];
    for (int i = 0; i < byzantine.length; i++) {
      signed.add(new ArrayList<>());
    }
  }

  /// Plays until both branches have finalised something of their own, at most.
  ///
  /// @return whether they have
  boolean play() {
    for (int i = 0; i < ROUNDS && !hasConflict(); i++) {
      round();
    }
    return hasConflict();
  }

  /// Plays on, whatever comes of it.
  void play(int rounds) {
    for (int i = 0; i < rounds; i++) {
      round();
    }
  }

  private void round() {
    int branch = random.nextInt(2);
    int epochs = checkpoints.get(branch).size();
    if (epochs == 0 || (epochs < EPOCHS && random.nextInt(3) == 0)) {
      grow(branch);
    } else {
      voteOnSomeLink(branch);
    }
  }

  /// @return keys that may vote, whether registered or not
  int keys() {
    return byzantine.length;
  }

  boolean isByzantine(int validator) {
    return byzantine[validator];
  }

  /// Another epoch on a branch.
  ///
  /// @return its checkpoint
  Hash32 grow(int branch) {
    var own = checkpoints.get(branch);
    var tip = own.isEmpty() ? root : own.getLast();
    long height = blocks(branch).heightOf(tip).toLong();
    var epoch = branches.get(branch).auxiliaryBlocks(tip, height + 1, (int) AuxiliaryStage.EPOCH);
    own.add(epoch.getLast());
    return own.getLast();
  }

  BlockStoreState blocks(int branch) {
    return branches.get(branch).state.auxiliary().blocks();
  }

  /// @return the greatest target height that anybody signed
  long highestTarget() {
    return votes.stream().mapToLong(vote -> vote.message().targetHeight().toLong()).max().orElse(0);
  }

  /// @return whether both branches have finalised something of their own
  boolean hasConflict() {
    return isAhead(0) && isAhead(1);
  }

  private boolean isAhead(int branch) {
    return checkpoints.get(branch).contains(blocks(branch).head());
  }

  // Mostly from the highest justified checkpoint to the tip.
  private void voteOnSomeLink(int branch) {
    var own = checkpoints.get(branch);
    var target =
        own.get(own.size() - 1 - (random.nextInt(4) == 0 ? random.nextInt(own.size()) : 0));
    var source = blocks(branch).highestJustified();
    var link = branches.get(branch).link(AUXILIARY, source, target);
    if (link.sourceHeight().isLessThan(link.targetHeight())) {
      for (int i = 0; i < byzantine.length; i++) {
        if (random.nextInt(10) > 0 && isWilling(i, link)) {
          vote(branch, i, link);
        }
      }
    }
  }

  // Targets that rise and sources that never fall break neither rule 1 nor rule 2.
  private boolean isWilling(int validator, VoteMessage link) {
    return byzantine[validator]
        ? !signed.get(validator).contains(link) && !(isWary && hasSignedHeight(validator, link))
        : link.targetHeight().toLong() > lastTarget[validator]
            && link.sourceHeight().toLong() >= lastSource[validator];
  }

  private boolean hasSignedHeight(int validator, VoteMessage link) {
    return signed.get(validator).stream()
        .anyMatch(other -> other.targetHeight().equals(link.targetHeight()));
  }

  /// Signs a vote and shows it to the contracts of a branch.
  ///
  /// @return their verdict
  String vote(int branch, int validator, VoteMessage link) {
    lastSource[validator] = link.sourceHeight().toLong();
    lastTarget[validator] = link.targetHeight().toLong();
    signed.get(validator).add(link);
    votes.add(OriginStage.signed(validator, link));
    return branches.get(branch).vote(validator, link);
  }
}
