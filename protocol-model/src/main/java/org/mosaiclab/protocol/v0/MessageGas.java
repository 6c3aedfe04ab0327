package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.v0.gateway.RewardGas;
import org.mosaiclab.protocol.value.Bytes;

/// Gas of one transaction with one accepted operation of the message bus, called directly; inside a
/// gateway it is a part of that operation's gas.
///
/// Typed from table `mc_message_bus` of `vectors/gas.json` and the `gas` of accepted steps of
/// `trace_mc_message_bus`, whose medians these are; proofs as in [GasTable]. Gateways and refused
/// operations have no rows.
public final class MessageGas {
  // Proof bytes are handed from the caller to the library once more.
  private static final long PROOF_PER_BYTE = 13;
  // Sixteen hashes with their headers, an empty value and the header of the list.
  private static final int BRANCH_BYTES = 532;
  private static final long TRANSACTION = 21_000;

  // mc_message_bus: the same in every row.
  private static final long DECLARE = 46_336;
  // mc_message_bus, up to two zero bytes of calldata.
  private static final long PROGRESS_INBOX = 33_850;
  // trace_mc_message_bus.
  private static final long PROGRESS_OUTBOX = 33_802;
  private static final long DECLARE_REVOCATION = 31_457;
  private static final long CONFIRM = 46_088;
  private static final long PROGRESS_INBOX_WITH_PROOF = 31_641;
  private static final long PROGRESS_OUTBOX_WITH_PROOF = 31_461;
  private static final long CONFIRM_REVOCATION = 30_874;
  private static final long PROGRESS_REVOCATION = 31_478;

  private MessageGas() {}

  public static long declare() {
    return DECLARE;
  }

  public static long progressInbox() {
    return PROGRESS_INBOX;
  }

  public static long progressOutbox() {
    return PROGRESS_OUTBOX;
  }

  public static long declareRevocation() {
    return DECLARE_REVOCATION;
  }

  /// @param nodes RLP list of the proof
  public static long confirm(Bytes nodes) {
    return CONFIRM + proof(nodes);
  }

  /// @param nodes RLP list of the proof
  public static long progressInboxWithProof(Bytes nodes) {
    return PROGRESS_INBOX_WITH_PROOF + proof(nodes);
  }

  /// @param nodes RLP list of the proof
  public static long progressOutboxWithProof(Bytes nodes) {
    return PROGRESS_OUTBOX_WITH_PROOF + proof(nodes);
  }

  /// @param nodes RLP list of the proof
  public static long confirmRevocation(Bytes nodes) {
    return CONFIRM_REVOCATION + proof(nodes);
  }

  /// @param nodes RLP list of the proof
  public static long progressRevocation(Bytes nodes) {
    return PROGRESS_REVOCATION + proof(nodes);
  }

  /// What gateways reward instead of measured gas (ISS-27): these figures less the intrinsic gas of
  /// the transaction, which the contracts could not measure either, and full branches for nodes, so
  /// that the dearest proof of a depth is paid for.
  public static RewardGas rewardGas() {
    long noProof = GasTable.proofInside(0, 0);
    long perNode = GasTable.proofInside(BRANCH_BYTES, 1) - noProof + PROOF_PER_BYTE * BRANCH_BYTES;
    return new RewardGas(
        CONFIRM + noProof - TRANSACTION,
        PROGRESS_INBOX - TRANSACTION,
        PROGRESS_INBOX_WITH_PROOF + noProof - TRANSACTION,
        perNode);
  }

  private static long proof(Bytes nodes) {
    int depth = new RlpItem(nodes).countChildren().toOptional().orElse(0);
    return GasTable.proofInside(nodes.size(), depth) + PROOF_PER_BYTE * nodes.size();
  }
}
