package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Receipt;

/// Votes of one epoch from a checkpoint of either chain, as the blocks of a branch include them:
/// what a challenger shows to origin. **Spec**: `v0 §21` GAP-02, GAP-08, GAP-09.
final class FinalisingVotes {
  private final Predicate<VoteMessage> isWanted;
  private final Map<VoteMessage, List<Signature>> signatures = new LinkedHashMap<>();

  private FinalisingVotes(Predicate<VoteMessage> isWanted) {
    this.isWanted = isWanted;
  }

  /// As few votes as origin takes for a proof: each costs gas, and all must fit into one block.
  ///
  /// @param transition of a checkpoint of the meta-chain
  /// @param head of a branch with the transition's block
  /// @param epochLength of the chain, blocks
  /// @param isEnough whether these votes have their quorum on origin
  /// @return empty if no link has enough
  static Optional<SealedLink> of(
      AuxiliaryTransition transition,
      Block<?> head,
      long epochLength,
      Predicate<SealedLink> isEnough) {
    var votes =
        new FinalisingVotes(
            vote ->
                isFrom(vote, transition.auxiliaryBlockHash(), epochLength)
                    && vote.transitionHash().equals(transition.hash()));
    return votes.since(
        head, block -> block.hash().equals(transition.auxiliaryBlockHash()), isEnough);
  }

  /// The same of an origin checkpoint that the meta-chain has finalised.
  ///
  /// @param source origin block
  /// @param origin core id of its votes
  /// @param head of a branch of the meta-chain
  /// @param epochLength of the observation, origin blocks
  static Optional<SealedLink> ofOrigin(
      Hash32 source,
      CoreId origin,
      Block<MetachainState> head,
      long epochLength,
      Predicate<SealedLink> isEnough) {
    var votes =
        new FinalisingVotes(
            vote -> vote.coreIdentifier().equals(origin) && isFrom(vote, source, epochLength));
    // Before it was justified nobody could vote from it.
    return votes.since(
        head,
        block -> !block.state().contracts().origin().checkpoints().containsKey(source),
        isEnough);
  }

  private static boolean isFrom(VoteMessage vote, Hash32 source, long epochLength) {
    return vote.source().equals(source)
        && vote.targetHeight().toLong() == vote.sourceHeight().toLong() + epochLength;
  }

  private <S> Optional<SealedLink> since(
      Block<S> head, Predicate<Block<S>> isBefore, Predicate<SealedLink> isEnough) {
    for (var block = head; !isBefore.test(block); block = block.parent().orElseThrow()) {
      block.body().receipts().forEach(this::read);
    }
    return signatures.entrySet().stream()
        .flatMap(link -> growing(link.getKey(), link.getValue()))
        .filter(isEnough)
        .findFirst();
  }

  private static Stream<SealedLink> growing(VoteMessage link, List<Signature> signatures) {
    return IntStream.rangeClosed(1, signatures.size())
        .mapToObj(count -> new SealedLink(link, signatures.subList(0, count)));
  }

  private void read(Receipt receipt) {
    if (receipt.isAccepted()
        && receipt.transaction().operation()
            instanceof
            ChainOperation.OnMetachain(AuxiliaryOperation.Vote(var message, var signature))
        && isWanted.test(message)) {
      signatures.computeIfAbsent(message, _ -> new ArrayList<>()).add(signature);
    }
  }
}
