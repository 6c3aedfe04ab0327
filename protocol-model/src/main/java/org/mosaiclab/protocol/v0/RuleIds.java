package org.mosaiclab.protocol.v0;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule;
import org.mosaiclab.protocol.v0.finality.BlockStoreRule;
import org.mosaiclab.protocol.v0.finality.PollingPlaceRule;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseRule;
import org.mosaiclab.protocol.v0.messaging.MessageBusRule;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreRule;
import org.mosaiclab.protocol.v0.observation.KernelGatewayRule;
import org.mosaiclab.protocol.v0.reward.RewardRule;
import org.mosaiclab.protocol.v0.stake.StakeRule;
import org.mosaiclab.protocol.v0.token.TokenRule;

/// The checks by which [AuxiliaryContracts] and [OriginContracts] refuse an operation and those
/// that both gateways share, and what is wrong where one fails.
public final class RuleIds {
  private static final List<RuleId> ALL =
      Stream.<RuleId[]>of(
              CommonRule.values(),
              BlockStoreRule.values(),
              AuxiliaryBlockStoreRule.values(),
              PollingPlaceRule.values(),
              KernelGatewayRule.values(),
              MosaicCoreRule.values(),
              StakeRule.values(),
              TokenRule.values(),
              MessageBusRule.values(),
              GatewayBaseRule.values(),
              RewardRule.values())
          .flatMap(Arrays::stream)
          .toList();

  private RuleIds() {}

  /// Every check, in the order of the specification's chapters.
  public static List<RuleId> all() {
    return ALL;
  }

  /// @param id as the specification prints it, `VO-6`
  public static Optional<RuleId> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// What is wrong where the check fails, in a few words. The texts are ours: the specification
  /// makes none normative.
  ///
  /// @return empty for the checks of constructors, stake and token, whose operations nobody sends
  public static String reason(RuleId rule) {
    return switch (rule) {
      case CommonRule common -> ofLanguage(common);
      case BlockStoreRule store -> ofLink(store);
      case AuxiliaryBlockStoreRule store -> ofAuxiliary(store);
      case PollingPlaceRule polling -> ofVote(polling);
      case KernelGatewayRule gateway -> ofProof(gateway);
      case MosaicCoreRule core -> ofCommit(core);
      case MessageBusRule bus -> ofMessage(bus);
      case GatewayBaseRule gateway -> ofGateway(gateway);
      case RewardRule reward -> ofReward(reward);
      default -> "";
    };
  }

  private static String ofLanguage(CommonRule rule) {
    return switch (rule) {
      case ARITHMETIC -> "a number leaves 256 bits";
      case RLP -> "bytes that cannot be decoded";
      case RLP_OVERLONG -> "an item claims more bytes than there are";
      case ASSERT -> "an index lies beyond its list";
    };
  }

  private static String ofMessage(MessageBusRule rule) {
    return switch (rule) {
      case DE_1 -> "the message is declared already";
      case CO_1 -> "the message is confirmed already";
      case BP -> "the proof does not show that status of the other box";
      case LK -> "the secret does not open the hash lock";
      case PO_1 -> "the source has not declared the message, or it has moved on";
      case PI_1 -> "the target has not confirmed the message, or it has moved on";
      case OP_1, IP_1 -> "a message progresses against declared or progressed only";
      case OP_2 -> "a revocation gives way to a progressed target only";
      case OP_3 -> "the source has nothing to progress";
      case IP_2 -> "the target has nothing to progress";
      case DR_1 -> "only what is declared can be revoked";
      case CV_1 -> "the target has nothing to revoke";
      case OV_1 -> "a revocation ends against a revoked target only";
      case OV_2 -> "no revocation is declared on the source";
    };
  }

  private static String ofGateway(GatewayBaseRule rule) {
    return switch (rule) {
      case PG_1 -> "the account has no bytes at all";
      case PG_2 -> "the proof has no nodes at all";
      case BC_1 -> "the proposed bounty is the current one";
      case PG_3 -> "no state root of that height is known";
      case PG_4 -> "the proof does not show the other gateway's account";
      case RO_1 -> "the nonce is not the sender's next one on the source";
      case RO_2 -> "the sender's last message is still open on the source";
      case RI_1 -> "the nonce is not the sender's next one on the target";
      case RI_2 -> "the sender's last message is still open on the target";
      case BC_2 -> "the proposed bounty is not unlocked yet";
    };
  }

  private static String ofLink(BlockStoreRule rule) {
    return switch (rule) {
      case BS_C1, BS_C2, BS_C3, BS_C4, BS_C5 -> "";
      case SV_1 -> "the source is not reported";
      case SV_2 -> "the source is not justified";
      case TV_1 -> "the target is not reported";
      case TV_2 -> "the target is at no multiple of the epoch";
      case TV_3 -> "the target is not above the last finalised checkpoint";
      case TV_4 -> "the target is not above the source";
      case TV_5 -> "the target is justified from another source";
      case JU_0 -> "the caller is not the polling place";
      case SR_1 -> "the height is above the last finalised checkpoint";
      case SR_2 -> "the height is below the first block";
      case SR_3 -> "the height is no multiple of the epoch";
      case SR_4 -> "there is no checkpoint at that height";
      case TO_1 -> "the block is no checkpoint";
    };
  }

  private static String ofAuxiliary(AuxiliaryBlockStoreRule rule) {
    return switch (rule) {
      case AB_C1, AB_C2 -> "";
      case AB_I1 -> "no kernel gateway is named";
      case AB_I2 -> "the kernel gateway is set already";
      case AB_R1 -> "the parent is not reported";
      case AB_R2 -> "the height is not one above the parent's";
      case AB_J0 -> "the kernel gateway is not set";
      case AB_T1 -> "the block is no checkpoint";
      case TV_6 -> "the source is no ancestor of the target";
      case GAP_13 -> "nothing shows that the block is of this chain";
    };
  }

  private static String ofVote(PollingPlaceRule rule) {
    return switch (rule) {
      case PP_C1, PP_C2, PP_C3 -> "";
      case AV_0 -> "validators and weights differ in number";
      case AV_1 -> "a weight is zero";
      case AV_2 -> "a validator is address zero";
      case AV_3 -> "a validator is registered already";
      case UM_0 -> "the caller is not the auxiliary store";
      case UM_1 -> "origin's observation has not advanced since the last activation";
      case UM_2 -> "the chain has not advanced since the last activation";
      case VO_1 -> "the source is not below the target";
      case VO_2 -> "the target is not above the last activation";
      case VO_3 -> "the core id is unknown";
      case VO_4 -> "the store refuses the link or what is signed of its source";
      case VO_5 -> "the signer is no validator";
      case VO_6 -> "the target is not above the signer's last one";
      case ISS_03 -> "the stated heights are not the headers'";
      case GAP_02_STOPPED -> "the meta-chain has halted";
      case ISS_17 -> "the first validators are not those of the initial kernel";
      case GAP_18 -> "a kernel raises a weight";
      case GAP_01 -> "the profile has no such operation";
      case GAP_01_CHAIN -> "the evidence is of another meta-chain";
      case GAP_01_UNKNOWN -> "the signer is no validator";
      case GAP_01_REPEATED -> "the signer is slashed already";
      case GAP_02_REPORT -> "the profile has no such operation";
      case GAP_02_FORK -> "the links do not finalise conflicting checkpoints";
    };
  }

  private static String ofProof(KernelGatewayRule rule) {
    return switch (rule) {
      case KG_C1, KG_C2, KG_C3, KG_C4 -> "";
      case PM_1 -> "there is no account";
      case PM_2, BO_4 -> "there is no proof";
      case PM_3 -> "the state root is zero";
      case PM_4 -> "the proof does not show the account";
      case PM_5 -> "the storage root is zero";
      case BO_1 -> "a kernel is open already";
      case BO_2 -> "validators and weights differ in number";
      case BO_3 -> "the origin height is not finalised";
      case BO_5 -> "the kernel has no parent";
      case BO_6 -> "no closing block is named";
      case BO_7 -> "the kernel is known already";
      case BO_8 -> "the height is not one above the active kernel's";
      case BO_9 -> "the parent is not what the active kernel and the closing block make";
      case BO_10 -> "the core is not proven at that origin height";
      case BO_11 -> "the proof does not show the kernel's hash";
      case AK_0 -> "the caller is not the auxiliary store";
      case AK_1 -> "the kernel is not the open one";
      case GAP_02_OPERATION -> "the profile has no such operation";
      case GAP_02_ROOT -> "the core is not proven at that origin height";
      case GAP_02_PROOF -> "the proof does not show that the core has halted";
    };
  }

  private static String ofReward(RewardRule rule) {
    return switch (rule) {
      case GAP_12 -> "there are no rewards as built";
      case GAP_12_NOTHING -> "there is nothing to pay";
      case GAP_12_COMMITMENT -> "nothing of it is proven to be committed";
      case GAP_12_STAKE -> "the stake can still be lost";
    };
  }

  private static String ofCommit(MosaicCoreRule rule) {
    return switch (rule) {
      case MC_C1, MC_C2, MC_C3, GAP_14_EPOCH -> "";
      case PB_1 -> "the kernel hash is zero";
      case PB_2 -> "the origin dynasty is zero";
      case PB_3 -> "no origin block is observed";
      case PB_4 -> "the transaction root is zero";
      case PB_5, VV_1 -> "the core id is another's";
      case PB_6 -> "the meta-block height is not the open one";
      case PB_7 -> "the dynasty is not above the last committed one";
      case PB_8 -> "the gas is not above the last committed";
      case PB_9 -> "it is proposed already";
      case GAP_09_ANCESTRY -> "the observed origin block is not on this chain";
      case GAP_09_DYNASTY -> "the origin dynasty is below the last committed one";
      case VV_2 -> "nothing of that kind is proposed";
      case VV_3 -> "the signer has no weight";
      case VV_4 -> "the signer has voted already";
      case ISS_38, GAP_14_KERNEL -> "it names another kernel than the open one";
      case GAP_14_SOURCE -> "the source is not the proposed block";
      case GAP_14_LINK -> "the link is not one epoch long";
      case GAP_02_HALTED -> "the core has halted";
      case GAP_16 -> "only the last commit of a halted core can be anchored";
      case GAP_16_COMMIT -> "no committed meta-block has that hash";
      case GAP_16_HEADER -> "the header is not that of the committed block";
      case GAP_02, GAP_07, GAP_08, GAP_09, GAP_10 -> "there is no such operation as built";
      case GAP_01_FOREIGN -> "the evidence names another core";
      case GAP_02_CONFLICT -> "the links do not finalise conflicting checkpoints";
      case GAP_07_VOTE -> "it is no vote for the last commit by a member of its height";
      case GAP_08_CHECKPOINT -> "it is no earlier checkpoint at the gas target";
      case GAP_08_SEAL -> "the checkpoint has no quorum";
      case GAP_10_ORACLE -> "the caller is not the oracle";
      case GAP_10_PROPOSAL -> "no such proposal waits for the open height";
      case GAP_10_DISCARDED -> "a dispute has shown that it is invalid";
      case GAP_08_LATE -> "as low a dynasty is challenged already";
      case COMMIT_QUORUM -> "no proposal has a quorum and is due";
      case ISS_13_KERNEL -> "the proposal names another kernel than the open one";
      case ISS_13_REFUND -> "there is no bond to take back";
    };
  }
}
