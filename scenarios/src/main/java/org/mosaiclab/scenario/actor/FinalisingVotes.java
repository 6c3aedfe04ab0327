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
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Receipt;

/// Votes of one epoch from a checkpoint, as the blocks of a branch include them: what a challenger
/// shows to origin. **Spec**: `v0 §21` GAP-08, GAP-09.
final class FinalisingVotes {
  private final AuxiliaryTransition transition;
  private final Map<VoteMessage, List<Signature>> signatures = new LinkedHashMap<>();

  private FinalisingVotes(AuxiliaryTransition transition) {
    this.transition = transition;
  }

  /// As few votes as origin takes for a proof: each costs gas, and all must fit into one block.
  ///
  /// @param head of a branch with the transition's block
  /// @param epochLength of the chain, blocks
  /// @param isEnough whether these votes have their quorum on origin
  /// @return empty if no link has enough
  static Optional<SealedLink> of(
      AuxiliaryTransition transition,
      Block<?> head,
      long epochLength,
      Predicate<SealedLink> isEnough) {
    var votes = new FinalisingVotes(transition);
    for (Block<?> block = head;
        !block.hash().equals(transition.auxiliaryBlockHash());
        block = block.parent().orElseThrow()) {
      block.body().receipts().forEach(receipt -> votes.read(receipt, epochLength));
    }
    return votes.signatures.entrySet().stream()
        .flatMap(link -> growing(link.getKey(), link.getValue()))
        .filter(isEnough)
        .findFirst();
  }

  private static Stream<SealedLink> growing(VoteMessage link, List<Signature> signatures) {
    return IntStream.rangeClosed(1, signatures.size())
        .mapToObj(count -> new SealedLink(link, signatures.subList(0, count)));
  }

  private void read(Receipt receipt, long epochLength) {
    if (receipt.isAccepted()
        && receipt.transaction().operation()
            instanceof
            ChainOperation.OnMetachain(AuxiliaryOperation.Vote(var message, var signature))
        && message.source().equals(transition.auxiliaryBlockHash())
        && message.transitionHash().equals(transition.hash())
        && message.targetHeight().toLong() == message.sourceHeight().toLong() + epochLength) {
      signatures.computeIfAbsent(message, _ -> new ArrayList<>()).add(signature);
    }
  }
}
