package org.mosaiclab.scenario.invariant;

import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.scenario.gateway.GatewayPair;

/// No message is progressed on one side and revoked on the other. **Spec**: `v0 §12`; paper P§3.1.
final class TransferAtomicity implements InvariantChecker {
  private final GatewayPair pair;
  private final PairedStates states;

  TransferAtomicity(GatewayPair pair) {
    this.pair = pair;
    this.states = new PairedStates(pair);
  }

  @Override
  public String name() {
    return pair.chain().name() + ".transfer-atomicity";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return states.check(TransferAtomicity::checkAll);
  }

  private static Optional<String> checkAll(Counterparts states) {
    return states.moved().stream()
        .filter(MessageStanding::isTorn)
        .findFirst()
        .map(MessageStanding::toString);
  }
}
