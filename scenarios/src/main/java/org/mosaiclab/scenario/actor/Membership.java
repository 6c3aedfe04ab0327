package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.AuxiliaryContext;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.actor.VoteLog.CastVote;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.chain.Sizes;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.FullNode;

/// One validator's place in its meta-chain: its key, its two full nodes, what it may send.
///
/// @param metachain what it shares with the others
/// @param validator its index
/// @param key signs its votes; one per meta-chain, never shared
/// @param originNode its view of the origin chain
/// @param metachainNode its view of the meta-chain
/// @param submissions what it has sent and may have to send again
public record Membership(
    Metachain metachain,
    int validator,
    SigningKey key,
    FullNode<OriginChainState> originNode,
    FullNode<MetachainState> metachainNode,
    Submissions submissions) {

  Address address() {
    return key.address();
  }

  Block<OriginChainState> originHead() {
    return originNode.head();
  }

  /// Head of its view of the meta-chain.
  public Block<MetachainState> head() {
    return metachainNode.head();
  }

  /// Its core, stake and token in the state of the origin head.
  OriginState originContracts() {
    return originHead().state().core(metachain.index());
  }

  /// Whether its votes count in the state of the meta-chain's head.
  boolean hasVotingWeight() {
    var polling = head().state().contracts().pollingPlace();
    return !polling.isHalted() && !polling.currentWeight(address()).isZero();
  }

  /// Whether its votes count on origin, in the state of the head there.
  boolean hasOriginWeight() {
    var stake = originContracts().stake();
    return !stake.weight(stake.height(), address()).isZero();
  }

  /// Whether origin would accept an operation of this validator in the next block, as its own node
  /// finds by executing it.
  boolean isAcceptableOnOrigin(OriginOperation operation) {
    return metachain.forecast().isAcceptable(originHead(), metachain.index(), address(), operation);
  }

  /// Whether the meta-chain would accept an operation of this validator in the next block, as its
  /// own node finds by executing it. Asks for nothing of the chain's blocks (GAP-13).
  boolean isAcceptableOnMetachain(AuxiliaryOperation operation) {
    var caller = new org.mosaiclab.protocol.machine.Context(address(), head().height() + 1);
    return metachain
        .contracts()
        .apply(head().state().contracts(), new AuxiliaryContext(caller, _ -> false), operation)
        .isAccepted();
  }

  /// Whether votes weigh two thirds of the set that has made the last commit, in the state of the
  /// origin head.
  boolean isQuorumOfLastCommit(SealedLink votes) {
    return isQuorum(votes, originContracts().stake().height() - 1);
  }

  /// Whether votes weigh two thirds of it, or of the set of the open height.
  boolean isQuorumOfOpenOrLastHeight(SealedLink votes) {
    return isQuorum(votes, originContracts().stake().height()) || isQuorumOfLastCommit(votes);
  }

  /// Whether votes weigh two thirds of the sets of the polling place, in the state of the
  /// meta-chain's head.
  boolean isQuorumOnMetachain(SealedLink votes) {
    return metachain.views().isRecentQuorum(head().state().contracts(), votes);
  }

  private boolean isQuorum(SealedLink votes, long height) {
    var stake = originContracts().stake();
    return votes
        .signers(metachain.signatures())
        .foldLeft(SplitWeight.ZERO, (sum, one) -> sum.plus(stake.splitWeight(height, one)))
        .isSupermajorityOf(
            stake.records().heights().get((int) height).current(), Quorum.of(metachain.profile()));
  }

  /// Signs a vote, remembers it and sends it into the meta-chain; refuses a slashable one.
  ///
  /// @param need decides whether it is sent again
  /// @return whether it was cast
  boolean vote(VoteMessage message, VoteHistory history, Submissions.Need need, Context context) {
    if (history.isSlashable(message)) {
      return false;
    }
    history.add(cast(message, need, context));
    return true;
  }

  /// Signs a vote and sends it into the meta-chain, once and whatever it costs.
  public void cast(VoteMessage message, Context context) {
    cast(message, () -> Submissions.State.OVER, context);
  }

  private SignedVote cast(VoteMessage message, Submissions.Need need, Context context) {
    var signature = metachain.signatures().sign(key, message.digest());
    int id = sendToMetachain(new AuxiliaryOperation.Vote(message, signature), need, context);
    metachain.votes().add(new CastVote(validator, message, context.nowNanos(), id));
    return new SignedVote(message, signature);
  }

  /// @param need decides whether it is sent again
  /// @return id of the transaction
  int sendToMetachain(AuxiliaryOperation operation, Submissions.Need need, Context context) {
    var transaction =
        metachain
            .chain()
            .append(
                new ChainOperation.OnMetachain(operation),
                address(),
                Sizes.bytes(operation),
                Sizes.fingerprint(operation));
    metachainNode.submit(transaction, context);
    submissions.add(metachainNode, transaction, need);
    return transaction.id();
  }

  /// @param need decides whether it is sent again
  void sendToOrigin(OriginOperation operation, Submissions.Need need, Context context) {
    var transaction =
        metachain
            .origin()
            .append(
                new ChainOperation.OnOrigin(metachain.index(), operation),
                address(),
                Sizes.bytes(operation),
                Sizes.fingerprint(operation));
    originNode.submit(transaction, context);
    submissions.add(originNode, transaction, need);
  }
}
