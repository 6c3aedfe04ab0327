package org.mosaiclab.scenario.ledger;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleId;

/// How an included protocol transaction ended.
///
/// @param transaction what was executed
/// @param gas gas it used, rejected ones included
/// @param rejection the rule that refused it; empty if accepted
/// @param events what it emitted, in order; none if rejected
public record Receipt(
    Transaction transaction, long gas, Optional<RuleId> rejection, List<ProtocolEvent> events) {
  public Receipt {
    events = List.copyOf(events);
  }

  public boolean isAccepted() {
    return rejection.isEmpty();
  }
}
