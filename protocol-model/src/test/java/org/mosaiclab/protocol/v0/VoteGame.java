package org.mosaiclab.protocol.v0;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.slashing.SignedVote;

/// A random tree of checkpoints that validators vote on: honest ones never break a slashing rule,
/// Byzantine ones sign whatever is asked for, and the scheduler asks for links on any branch. In a
/// wary game it grows two branches and asks for their tips, and no Byzantine validator signs a
/// target height twice: whoever breaks a rule there breaks the second.
///
/// A link counts with the sets of its target's meta-block height. That height grows at a checkpoint
/// by one if the link into its parent was a supermajority when it was made: finality that comes in
/// time, as the paper's dynasties count it.
final class VoteGame {
  static final int EPOCHS = 8;
  private static final int ROUNDS = 60;

  /// @param epoch depth in the tree
  /// @param metaHeight of the sets that links to it count with
  private record Node(int id, int parent, int epoch, int metaHeight) {}

  private record Link(int source, int target) {}

  private final SplittableRandom random;
  private final OriginState origin;
  private final int validators;
  private final boolean isWary;
  private final boolean[] byzantine;
  private final boolean[][] signedEpochs;
  private final int[] tips = new int[2];
  private final int[] lastSource;
  private final int[] lastTarget;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Link, SplitWeight> tallies = new LinkedHashMap<>();
  private final Map<Link, boolean[]> voted = new LinkedHashMap<>();
  private final boolean[] justified = new boolean[ROUNDS + 1];
  private final List<Integer> finalised = new ArrayList<>();

  final List<SignedVote> votes = new ArrayList<>();

  /// @param origin whose validators vote, the key of each being its place in the registration
  VoteGame(SplittableRandom random, OriginState origin) {
    this.random = random;
    this.origin = origin;
    this.validators = origin.stake().validatorAddresses().size();
    this.byzantine = new boolean[validators];
    this.lastSource = new int[validators];
    this.lastTarget = new int[validators];
    this.signedEpochs = new boolean[validators][EPOCHS + 1];
    this.isWary = random.nextBoolean();
    double share = random.nextDouble();
    for (int i = 0; i < validators; i++) {
      byzantine[i] = random.nextDouble() < share;
    }
    nodes.add(new Node(0, 0, 0, 1));
    justified[0] = true;
  }

  /// Plays until two checkpoints conflict.
  ///
  /// @return whether they did
  boolean play() {
    for (int i = 0; i < ROUNDS; i++) {
      if (random.nextInt(3) == 0 || nodes.size() < 3) {
        grow();
      } else {
        voteOnSomeLink();
      }
      if (hasConflict()) {
        return true;
      }
    }
    return false;
  }

  boolean isByzantine(int validator) {
    return byzantine[validator];
  }

  private void grow() {
    int branch = random.nextInt(2);
    var parent = nodes.get(isWary ? tips[branch] : random.nextInt(nodes.size()));
    if (parent.epoch == EPOCHS) {
      return;
    }
    tips[branch] = nodes.size();
    boolean inTime = parent.id != 0 && isFinalising(parent);
    // The origin side may have stopped closing heights for want of members; its sets stay then.
    int metaHeight = Math.min(parent.metaHeight + (inTime ? 1 : 0), (int) origin.stake().height());
    nodes.add(new Node(nodes.size(), parent.id, parent.epoch + 1, metaHeight));
    if (inTime && !finalised.contains(parent.parent)) {
      finalised.add(parent.parent);
    }
  }

  private boolean isFinalising(Node target) {
    return justified[target.parent] && isSupermajority(new Link(target.parent, target.id));
  }

  private void voteOnSomeLink() {
    var target = nodes.get(isWary ? tips[random.nextInt(2)] : 1 + random.nextInt(nodes.size() - 1));
    if (target.id == 0) {
      return;
    }
    var source = nodes.get(target.parent);
    while (source.id != 0 && (!justified[source.id] || isSkipped())) {
      source = nodes.get(source.parent);
    }
    for (int i = 0; i < validators; i++) {
      if (random.nextInt(10) > 0 && isWilling(i, source, target)) {
        vote(i, source, target);
      }
    }
  }

  private boolean isSkipped() {
    return !isWary && random.nextInt(4) == 0;
  }

  // Targets that rise and sources that never fall break neither rule 1 nor rule 2.
  private boolean isWilling(int validator, Node source, Node target) {
    return byzantine[validator]
        ? !(isWary && signedEpochs[validator][target.epoch])
        : target.epoch > lastTarget[validator] && source.epoch >= lastSource[validator];
  }

  private void vote(int validator, Node source, Node target) {
    var link = new Link(source.id, target.id);
    var done = voted.computeIfAbsent(link, _ -> new boolean[validators]);
    if (done[validator]) {
      return;
    }
    done[validator] = true;
    lastSource[validator] = source.epoch;
    lastTarget[validator] = target.epoch;
    signedEpochs[validator][target.epoch] = true;
    votes.add(OriginStage.signed(validator, message(source, target)));
    var weight = origin.stake().splitWeight(target.metaHeight, Scene.key(validator).address());
    tallies.merge(link, weight, SplitWeight::plus);
    if (isSupermajority(link)) {
      justified[target.id] = true;
    }
  }

  private static VoteMessage message(Node source, Node target) {
    return OriginStage.link(
        "checkpoint " + source.id,
        source.epoch * OriginStage.EPOCH,
        "checkpoint " + target.id,
        target.epoch * OriginStage.EPOCH);
  }

  private boolean isSupermajority(Link link) {
    var totals = origin.stake().records().heights().get(nodes.get(link.target).metaHeight);
    return tallies
        .getOrDefault(link, SplitWeight.ZERO)
        .isSupermajorityOf(totals.opening(), Quorum.AT_LEAST_TWO_THIRDS);
  }

  private boolean hasConflict() {
    return finalised.stream()
        .anyMatch(
            first ->
                finalised.stream()
                    .anyMatch(second -> !isAncestor(first, second) && !isAncestor(second, first)));
  }

  private boolean isAncestor(int ancestor, int descendant) {
    int at = descendant;
    while (nodes.get(at).epoch > nodes.get(ancestor).epoch) {
      at = nodes.get(at).parent;
    }
    return at == ancestor;
  }
}
