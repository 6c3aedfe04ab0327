package org.mosaiclab.scenario.invariant;

import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.invariant.OpenTransfers.Standing;

/// No message is progressed on one side and revoked on the other. **Spec**: `v0 §12`; paper P§3.1.
final class TransferAtomicity implements InvariantChecker {
  private final GatewayPair pair;
  private final OpenTransfers transfers;

  TransferAtomicity(GatewayPair pair) {
    this.pair = pair;
    this.transfers = new OpenTransfers(pair);
  }

  @Override
  public String name() {
    return pair.chain().name() + ".transfer-atomicity";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return transfers.check(TransferAtomicity::checkAll);
  }

  private static Optional<String> checkAll(OpenTransfers transfers) {
    for (var standing : transfers.standings(transfers.valid())) {
      if (isTorn(standing.source(), standing.target())
          || isTorn(standing.target(), standing.source())) {
        return Optional.of(describe(standing));
      }
    }
    return Optional.empty();
  }

  private static boolean isTorn(MessageStatus one, MessageStatus other) {
    return one == MessageStatus.PROGRESSED && other == MessageStatus.REVOKED;
  }

  private static String describe(Standing standing) {
    return "%s %s is %s on its source and %s on its target"
        .formatted(
            standing.message().direction(),
            standing.message().messageHash(),
            standing.source(),
            standing.target());
  }
}
