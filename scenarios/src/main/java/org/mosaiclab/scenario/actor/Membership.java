package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.OriginOperation;
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
record Membership(
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

  Block<MetachainState> head() {
    return metachainNode.head();
  }

  /// Signs a vote, remembers it and sends it into the meta-chain; refuses a slashable one.
  ///
  /// @param need decides whether it is sent again
  /// @return whether it was cast
  boolean vote(VoteMessage message, VoteHistory history, Submissions.Need need, Context context) {
    if (history.isSlashable(message)) {
      return false;
    }
    var signature = metachain.signatures().sign(key, message.digest());
    history.add(new SignedVote(message, signature));
    int id = sendToMetachain(new AuxiliaryOperation.Vote(message, signature), need, context);
    metachain.votes().add(new CastVote(validator, message, context.nowNanos(), id));
    return true;
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
