package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What both gateways hold. **Spec**: `v0 §13`.
///
/// @param address of the contract
/// @param remoteGateway the other one; zero until it is known
/// @param bounty current and proposed
/// @param box statuses of messages
/// @param messages by message hash; the last of each account and direction
/// @param storageRoots proven roots of the remote gateway by height of its chain
/// @param provenHeights the latest of these heights
/// @param outboxActive last message that an account declared here
/// @param inboxActive last message of an account that was confirmed here
public record GatewayBaseState(
    Address address,
    Address remoteGateway,
    Bounty bounty,
    MessageBox box,
    Map<Hash32, StoredMessage> messages,
    Map<Uint256, Hash32> storageRoots,
    CircularBuffer provenHeights,
    Map<Address, Hash32> outboxActive,
    Map<Address, Hash32> inboxActive) {
  static GatewayBaseState initial(
      Address address, Address remoteGateway, Uint256 bounty, int maxStorageRoots) {
    return new GatewayBaseState(
        address,
        remoteGateway,
        Bounty.of(bounty),
        MessageBox.empty(StoragePaths.OUTBOX_SLOT),
        HashMap.empty(),
        HashMap.empty(),
        CircularBuffer.ofSize(maxStorageRoots),
        HashMap.empty(),
        HashMap.empty());
  }

  public StoredMessage message(Hash32 messageHash) {
    return messages.getOrElse(messageHash, StoredMessage.ABSENT);
  }

  /// @return zero where none is proven, or none any more
  public Hash32 storageRoot(Uint256 height) {
    return storageRoots.getOrElse(height, Hash32.ZERO);
  }

  /// @return last message of the account in that box, zero if there is none
  public Hash32 active(MessageBox.Side side, Address account) {
    return (side == MessageBox.Side.OUTBOX ? outboxActive : inboxActive)
        .getOrElse(account, Hash32.ZERO);
  }

  /// Nonce that the next message of the account must have, in one direction: the number of its
  /// messages that this gateway has seen.
  public Uint256 nonce(MessageBox.Side side, Address account) {
    var last = active(side, account);
    return last.isZero()
        ? Uint256.ZERO
        // A nonce counts messages: it never gets near the end of its range.
        : message(last).message().nonce().plus(Uint256.ONE).orElseThrow();
  }

  /// @return path of the remote gateway's account; no bytes while it is unknown
  Bytes remotePath() {
    return remoteGateway.isZero() ? Bytes.EMPTY : Bytes.of(StoragePaths.ofAccount(remoteGateway));
  }

  GatewayBaseState withRemoteGateway(Address next) {
    return new GatewayBaseState(
        address,
        next,
        bounty,
        box,
        messages,
        storageRoots,
        provenHeights,
        outboxActive,
        inboxActive);
  }

  GatewayBaseState withBounty(Bounty next) {
    return new GatewayBaseState(
        address,
        remoteGateway,
        next,
        box,
        messages,
        storageRoots,
        provenHeights,
        outboxActive,
        inboxActive);
  }

  GatewayBaseState withBox(MessageBox next) {
    return new GatewayBaseState(
        address,
        remoteGateway,
        bounty,
        next,
        messages,
        storageRoots,
        provenHeights,
        outboxActive,
        inboxActive);
  }

  GatewayBaseState withMessage(Hash32 messageHash, StoredMessage stored) {
    return withMessages(messages.put(messageHash, stored));
  }

  // The message before it is forgotten.
  GatewayBaseState withActive(
      MessageBox.Side side, Address account, Hash32 messageHash, Hash32 previous) {
    boolean isOut = side == MessageBox.Side.OUTBOX;
    return new GatewayBaseState(
        address,
        remoteGateway,
        bounty,
        box,
        messages.remove(previous),
        storageRoots,
        provenHeights,
        isOut ? outboxActive.put(account, messageHash) : outboxActive,
        isOut ? inboxActive : inboxActive.put(account, messageHash));
  }

  // Deletes after writing, as the contract does.
  GatewayBaseState withStorageRoot(Uint256 height, Hash32 storageRoot, RuleProfile profile) {
    var stored = provenHeights.store(height);
    return new GatewayBaseState(
        address,
        remoteGateway,
        bounty,
        box,
        messages,
        stored.prune(storageRoots.put(height, storageRoot), profile),
        stored.ring(),
        outboxActive,
        inboxActive);
  }

  private GatewayBaseState withMessages(Map<Hash32, StoredMessage> next) {
    return new GatewayBaseState(
        address,
        remoteGateway,
        bounty,
        box,
        next,
        storageRoots,
        provenHeights,
        outboxActive,
        inboxActive);
  }
}
