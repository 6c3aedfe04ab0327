package org.mosaiclab.conformance;

import java.util.List;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import tools.jackson.databind.JsonNode;

/// A gateway pair on two chains, fed with recorded steps.
final class GatewayTrace implements TraceMachine {
  private static final OriginGateway ORIGIN = new OriginGateway(GatewayRules.AS_BUILT);
  private static final AuxiliaryGateway AUXILIARY = new AuxiliaryGateway(GatewayRules.AS_BUILT);

  private OriginGatewayState origin;
  private AuxiliaryGatewayState auxiliary;

  private GatewayTrace(GatewayTraceSetup setup) {
    this.origin = setup.origin();
    this.auxiliary = setup.auxiliary();
  }

  static TraceMachine of(JsonNode sequence) {
    return new GatewayTrace(new GatewayTraceSetup(sequence));
  }

  @Override
  public Answer apply(JsonNode step) {
    var fields = new RecordedFields(step);
    // The recorded gas always exceeds the gas limits: the whole limit is rewarded.
    var context =
        new GatewayContext(
            new Context(fields.address("from"), fields.uint("block").toLong()), fields.uint("gas"));
    boolean isOnOrigin = fields.text("chain").equals("origin");
    var operation =
        GatewayTraceOperations.of(
            fields.text("op"), isOnOrigin, new RecordedFields(step.path("args")));
    return switch (operation) {
      case GatewayOperation.OnOrigin both when isOnOrigin ->
          onOrigin(ORIGIN.apply(origin, context, both));
      case GatewayOperation.OnAuxiliary both ->
          onAuxiliary(AUXILIARY.apply(auxiliary, context, both));
      case GatewayOperation.OnOrigin other ->
          throw new IllegalArgumentException("not an operation of auxiliary: " + other);
    };
  }

  private Answer onOrigin(Outcome<OriginGatewayState, GatewayResult> outcome) {
    return switch (outcome) {
      case Outcome.Rejected<OriginGatewayState, GatewayResult>(var rule) ->
          new Answer.Refused(rule);
      case Outcome.Accepted<OriginGatewayState, GatewayResult>(
              var next,
              var result,
              var events) -> {
        origin = next;
        yield new Answer.Done(textOf(result), TraceEvents.of(events));
      }
    };
  }

  private Answer onAuxiliary(Outcome<AuxiliaryGatewayState, GatewayResult> outcome) {
    return switch (outcome) {
      case Outcome.Rejected<AuxiliaryGatewayState, GatewayResult>(var rule) ->
          new Answer.Refused(rule);
      case Outcome.Accepted<AuxiliaryGatewayState, GatewayResult>(
              var next,
              var result,
              var events) -> {
        auxiliary = next;
        yield new Answer.Done(textOf(result), TraceEvents.of(events));
      }
    };
  }

  private static String textOf(GatewayResult result) {
    return switch (result) {
      case GatewayResult.Nothing() -> TraceText.NOTHING;
      case GatewayResult.Bool(var value) -> TraceText.of(List.of(value));
      case GatewayResult.Amount(var amount) -> TraceText.of(List.of(amount));
      case GatewayResult.BountyChanged(var current, var previous) ->
          TraceText.of(List.of(current, previous));
      case GatewayResult.Declared(var messageHash) -> TraceText.of(List.of(messageHash));
      case GatewayResult.Released(var sender, var amount) -> TraceText.of(List.of(sender, amount));
      case GatewayResult.Unstaked(var amount, var unstaked, var reward) ->
          TraceText.of(List.of(amount, unstaked, reward));
      case GatewayResult.Minted(var beneficiary, var amount, var minted, var reward) ->
          TraceText.of(List.of(beneficiary, amount, minted, reward));
      case GatewayResult.Reverted(var sender, var nonce, var amount) ->
          TraceText.of(List.of(sender, nonce, amount));
    };
  }

  @Override
  public long gasOfLastStep() {
    throw new UnsupportedOperationException("no gas table has rows for gateways");
  }

  @Override
  public Answer observe(List<String> key) {
    return switch (key.getFirst()) {
      case "value", "base" -> Answer.value(originBalance(key.get(0), Address.parse(key.get(1))));
      case "utility" -> Answer.value(utility(key.get(1)));
      case "auxCoin" ->
          Answer.value(auxiliary.utility().coins().balanceOf(Address.parse(key.get(1))));
      case "origin" -> ofSide(key, origin.gateway().base(), origin.anchor().latestHeight());
      case "auxiliary" ->
          ofSide(key, auxiliary.coGateway().base(), auxiliary.anchor().latestHeight());
      default -> throw new IllegalArgumentException("unknown recorded key " + key);
    };
  }

  private Object originBalance(String token, Address account) {
    var contracts = origin.gateway().contracts();
    var address = token.equals("value") ? contracts.valueToken() : contracts.baseToken();
    return origin.tokens().token(address).balanceOf(account);
  }

  private Object utility(String what) {
    var token = auxiliary.utility().token();
    return what.equals("totalSupply")
        ? token.totalSupply()
        : token.ledger().balanceOf(Address.parse(what));
  }

  private Answer ofSide(List<String> key, GatewayBaseState base, Object latestAnchor) {
    return switch (key.get(1)) {
      case "activated" -> Answer.value(origin.gateway().isActivated());
      case "bounty" -> Answer.value(base.bounty().current());
      case "latestAnchor" -> Answer.value(latestAnchor);
      case "nonce" -> Answer.value(base.nonce(MessageBox.Side.OUTBOX, Address.parse(key.get(2))));
      case "outbox", "inbox" ->
          Answer.value(
              base.box()
                  .status(MessageBusTrace.sideOf(key.get(1)), Hash32.parse(key.get(2)))
                  .code());
      default -> throw new IllegalArgumentException("unknown recorded key " + key);
    };
  }
}
