package org.mosaiclab.scenario.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.gateway.GatewayRepairEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayRepairEvent.Recovered;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Block;

/// A state of origin and one of the meta-chain that have to agree, and the messages between them.
///
/// Moves from one such pair of states to the next over any reorganisation: what it knows of a
/// message depends on the two states alone, and only messages that a block between the old states
/// and the new ones touches can stand differently.
final class Counterparts {
  private final GatewayPair pair;
  private final Map<Hash32, IntentDeclared> declared;
  private Block<OriginChainState> origin;
  private Block<MetachainState> metachain;
  private BigInteger underWay = BigInteger.ZERO;
  private List<MessageStanding> moved = List.of();
  private List<Recovered> recovered = List.of();

  /// Begins at the genesis of both chains.
  ///
  /// @param declared every message that either chain has declared on any branch, by hash
  Counterparts(GatewayPair pair, Map<Hash32, IntentDeclared> declared) {
    this.pair = pair;
    this.declared = declared;
    this.origin = pair.origin().genesis();
    this.metachain = pair.chain().genesis();
  }

  /// @return false if these are the states where it is
  boolean moveTo(Block<OriginChainState> newOrigin, Block<MetachainState> newMetachain) {
    if (newOrigin == origin && newMetachain == metachain) {
      return false;
    }
    var events = new ArrayList<ProtocolEvent>();
    BlocksBetween.of(origin, newOrigin).forEach(block -> addOwn(block, events));
    BlocksBetween.of(metachain, newMetachain).forEach(block -> addOwn(block, events));
    var touched = messages(events);
    touched.forEach(message -> underWay = underWay.subtract(standing(message).underWay()));
    origin = newOrigin;
    metachain = newMetachain;
    moved = touched.stream().map(this::standing).toList();
    moved.forEach(message -> underWay = underWay.add(message.underWay()));
    recovered =
        events.stream().filter(Recovered.class::isInstance).map(Recovered.class::cast).toList();
    return true;
  }

  // The origin chain holds the contracts of every pair.
  private void addOwn(Block<?> block, List<ProtocolEvent> events) {
    for (var receipt : block.body().receipts()) {
      if (!receipt.events().isEmpty() && pair.isOwn(receipt.transaction().operation())) {
        events.addAll(receipt.events());
      }
    }
  }

  private Set<IntentDeclared> messages(List<ProtocolEvent> events) {
    var messages = new LinkedHashSet<IntentDeclared>();
    for (var event : events) {
      messageHash(event).map(declared::get).ifPresent(messages::add);
    }
    return messages;
  }

  private static Optional<Hash32> messageHash(ProtocolEvent event) {
    return switch (event) {
      case IntentDeclared(var _, var hash, var _, var _, var _, var _) -> Optional.of(hash);
      case GatewayEvent.IntentConfirmed confirmed -> Optional.of(confirmed.messageHash());
      case GatewayEvent.SourceProgressed progressed -> Optional.of(progressed.messageHash());
      case GatewayEvent.TargetProgressed progressed -> Optional.of(progressed.messageHash());
      case GatewayEvent.Revocation revocation -> Optional.of(revocation.messageHash());
      case GatewayRepairEvent.Recovered(var claim, var _, var _) -> Optional.of(claim);
      default -> Optional.empty();
    };
  }

  private MessageStanding standing(IntentDeclared message) {
    boolean isStake = message.direction() == Direction.STAKE;
    GatewayBaseState gateway = onOrigin().gateway().base();
    GatewayBaseState coGateway = onAuxiliary().coGateway().base();
    var hash = message.messageHash();
    return new MessageStanding(
        message,
        (isStake ? gateway : coGateway).box().status(Side.OUTBOX, hash),
        (isStake ? coGateway : gateway).box().status(Side.INBOX, hash));
  }

  /// Messages that may stand differently since the last move, as they stand now.
  List<MessageStanding> moved() {
    return moved;
  }

  /// What the vault has paid by recovery in the blocks of the last move, those of an abandoned
  /// branch included.
  List<Recovered> recovered() {
    return recovered;
  }

  /// Whether a claim is of a message, not of a balance.
  Optional<IntentDeclared> messageOf(Hash32 claim) {
    return Optional.ofNullable(declared.get(claim));
  }

  /// What is between the chains, base units: let go by its source and not paid by its target, less
  /// what was paid and is still in its source's escrow.
  BigInteger underWay() {
    return underWay;
  }

  Block<OriginChainState> origin() {
    return origin;
  }

  Block<MetachainState> metachain() {
    return metachain;
  }

  OriginGatewayState onOrigin() {
    return origin.state().gateway(pair.metachain());
  }

  AuxiliaryGatewayState onAuxiliary() {
    return metachain.state().gateway().orElseThrow().contracts();
  }
}
