package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.value.Address;

/// What calls on both chains have in common.
final class Calls {
  private Calls() {}

  /// @return the context of a call that a contract makes inside an operation
  static GatewayContext from(Address contract, GatewayContext context) {
    return new GatewayContext(
        new Context(contract, context.context().blockNumber()), context.measuredGas());
  }

  static boolean isFrom(Address account, GatewayContext context) {
    return context.context().caller().equals(account);
  }

  /// Goes on only where a token has said yes.
  static <S> Outcome<S, Unit> agreed(Outcome<S, Boolean> answer, RuleId refusal) {
    return answer.then(
        answered ->
            answered.result()
                ? Outcome.accept(answered.state(), Unit.UNIT)
                : Outcome.reject(refusal));
  }
}
