package org.mosaiclab.scenario.observe;

import java.util.List;
import java.util.Locale;
import org.mosaiclab.dataset.row.RecoveryRow;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.RevocationStage;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RecoverRedeem;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RecoverStake;
import org.mosaiclab.protocol.v0.gateway.GatewayRepairEvent.Recovered;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.Claim;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.ChainOperation.OnGateway;
import org.mosaiclab.scenario.ledger.Receipt;

/// What became of every claim that users of one pair made after the end of its meta-chain.
final class RecoveryRows {
  private static final long NEVER = -1;

  private RecoveryRows() {}

  /// @param origin as the meta-chain's observer saw it
  static List<RecoveryRow> of(GatewayPair pair, ObservedChain<OriginChainState> origin) {
    var courses = pair.log().claims().stream().map(Course::new).toList();
    for (var block : origin.canonical()) {
      for (var receipt : block.body().receipts()) {
        pair.log()
            .claimOf(receipt.transaction().id())
            .ifPresent(id -> courses.get(id).see(receipt, origin.observedAtNanos(block)));
      }
    }
    var name = pair.chain().name();
    return courses.stream().map(course -> course.toRow(name)).toList();
  }

  /// Whether a message was settled by recovery.
  static boolean settlesMessage(Receipt receipt) {
    return receipt.isAccepted()
        && receipt.transaction().operation() instanceof OnGateway(var _, var operation)
        && (operation instanceof RecoverStake || operation instanceof RecoverRedeem);
  }

  /// One claim while it is read.
  private static final class Course {
    private final Claim claim;
    private long paidAtNanos = NEVER;
    private long amount;
    private long gas;

    Course(Claim claim) {
      this.claim = claim;
    }

    // What the vault could not pay at once it may have paid later: the last payment counts.
    void see(Receipt receipt, long atNanos) {
      gas += receipt.gas();
      for (var event : receipt.events()) {
        long paid = paid(event);
        if (paid > 0) {
          amount += paid;
          paidAtNanos = atNanos;
        }
      }
    }

    private static long paid(ProtocolEvent event) {
      return switch (event) {
        case Recovered recovered -> recovered.amount().toLong();
        case GatewayEvent.Revocation refund ->
            refund.stage() == RevocationStage.PROGRESSED ? refund.amount().toLong() : 0;
        default -> 0;
      };
    }

    RecoveryRow toRow(String chain) {
      return new RecoveryRow(
          chain,
          claim.kind().name().toLowerCase(Locale.ROOT),
          claim.account().toString(),
          claim.transfer().map(transfer -> (long) transfer.id()).orElse(NEVER),
          claim.askedAtNanos(),
          paidAtNanos,
          amount,
          gas);
    }
  }
}
