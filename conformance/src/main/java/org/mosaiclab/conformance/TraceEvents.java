package org.mosaiclab.conformance;

import java.util.List;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent;
import org.mosaiclab.protocol.v0.stake.StakeEvent;
import org.mosaiclab.protocol.v0.token.TokenEvent;

/// Our events under the names that the contracts gave them.
final class TraceEvents {
  private TraceEvents() {}

  static List<String> of(List<ProtocolEvent> events) {
    return events.stream().map(TraceEvents::of).toList();
  }

  private static String of(ProtocolEvent event) {
    return switch (event) {
      case TokenEvent token -> ofToken(token);
      case StakeEvent stake -> ofStake(stake);
      case MosaicCoreEvent core -> ofCore(core);
      case BlockStoreEvent store -> ofStore(store);
      case KernelGatewayEvent gateway -> ofGateway(gateway);
      case GatewayEvent gateway -> GatewayTraceEvents.of(gateway);
      default -> throw new IllegalArgumentException("event without a recorded name: " + event);
    };
  }

  private static String ofToken(TokenEvent event) {
    return switch (event) {
      case TokenEvent.Transfer(var from, var to, var amount) ->
          TraceText.ofEvent("Transfer", "_from", from, "_to", to, "_value", amount);
      case TokenEvent.Approval(var owner, var spender, var amount) ->
          TraceText.ofEvent("Approval", "_owner", owner, "_spender", spender, "_value", amount);
    };
  }

  private static String ofStake(StakeEvent event) {
    return switch (event) {
      case StakeEvent.NewDeposit(var validator, var stake) ->
          TraceText.ofEvent("NewDeposit", "validatorAddress", validator, "stake", stake);
      case StakeEvent.HeightIncreased(var height) ->
          TraceText.ofEvent("HeightIncreased", "newHeight", height);
    };
  }

  private static String ofCore(MosaicCoreEvent event) {
    return switch (event) {
      case MosaicCoreEvent.BlockProposed(var height, var kernelHash, var transitionHash) ->
          TraceText.ofEvent(
              "BlockProposed",
              "height",
              height,
              "kernelHash",
              kernelHash,
              "transitionHash",
              transitionHash);
      case MosaicCoreEvent.VoteVerified vote ->
          TraceText.ofEvent(
              "VoteVerified",
              "kernelHash",
              vote.kernelHash(),
              "transitionHash",
              vote.transitionHash(),
              "validator",
              vote.validator(),
              "voteHash",
              vote.voteHash(),
              "v",
              vote.signature().v(),
              "r",
              vote.signature().r(),
              "s",
              vote.signature().s(),
              "verifiedWeight",
              vote.verifiedWeight(),
              "requiredWeight",
              vote.requiredWeight());
      case MosaicCoreEvent.StateRootAvailable(var height, var root) ->
          TraceText.ofEvent("StateRootAvailable", "_blockHeight", height, "_stateRoot", root);
      case MosaicCoreEvent.MetaBlockCommitted commit ->
          TraceText.ofEvent(
              "MetaBlockCommitted",
              "kernelHash",
              commit.kernelHash(),
              "transitionHash",
              commit.transitionHash(),
              "metaBlockHash",
              commit.metaBlockHash(),
              "height",
              commit.height(),
              "verifiedWeight",
              commit.verifiedWeight(),
              "requiredWeight",
              commit.requiredWeight());
    };
  }

  private static String ofStore(BlockStoreEvent event) {
    return switch (event) {
      case BlockStoreEvent.BlockReported(var _, var block) ->
          TraceText.ofEvent("BlockReported", "blockHash", block);
      case BlockStoreEvent.BlockJustified(var _, var block) ->
          TraceText.ofEvent("BlockJustified", "blockHash", block);
      case BlockStoreEvent.BlockFinalised(var _, var block) ->
          TraceText.ofEvent("BlockFinalised", "blockHash", block);
    };
  }

  private static String ofGateway(KernelGatewayEvent event) {
    return switch (event) {
      case KernelGatewayEvent.MosaicCoreProven(var core, var height, var root, var isKnown) ->
          TraceText.ofEvent(
              "MosaicCoreProven",
              "_mosaicCore",
              core,
              "_blockHeight",
              height,
              "_storageRoot",
              root,
              "_wasAlreadyProved",
              isKnown);
      case KernelGatewayEvent.OpenKernelProven open ->
          TraceText.ofEvent(
              "OpenKernelProven",
              "_originCoreIdentifier",
              open.originCoreIdentifier(),
              "_auxiliaryCoreIdentifier",
              open.auxiliaryCoreIdentifier(),
              "_metaBlockHeight",
              open.metaBlockHeight(),
              "_parent",
              open.parent(),
              "_kernelHash",
              open.kernelHash(),
              "_activationDynasty",
              open.activationDynasty());
      case KernelGatewayEvent.OpenKernelConfirmed(var origin, var core, var hash, var dynasty) ->
          TraceText.ofEvent(
              "OpenKernelConfirmed",
              "_originCoreIdentifier",
              origin,
              "_auxiliaryCoreIdentifier",
              core,
              "_kernelHash",
              hash,
              "_currentDynasty",
              dynasty);
    };
  }
}
