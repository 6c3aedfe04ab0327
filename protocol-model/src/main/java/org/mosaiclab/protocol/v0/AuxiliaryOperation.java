package org.mosaiclab.protocol.v0;

import java.util.List;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Every operation of the contracts on auxiliary. **Spec**: `v0 §5` to `v0 §8`; `v0 §21` GAP-01,
/// GAP-02, GAP-12.
public sealed interface AuxiliaryOperation {
  /// @param headerRlp a header of the origin chain
  record ReportOriginBlock(Bytes headerRlp) implements AuxiliaryOperation {}

  /// @param headerRlp a header of the auxiliary chain
  record ReportAuxiliaryBlock(Bytes headerRlp) implements AuxiliaryOperation {}

  /// @param message which link, of which chain
  /// @param signature of the validator; anyone may relay it
  record Vote(VoteMessage message, Signature signature) implements AuxiliaryOperation {}

  /// @param accountRlp the core's account as the origin's state trie holds it
  /// @param branchRlp nodes of that trie, root first
  /// @param originHeight finalised origin checkpoint
  record ProveMosaicCore(Bytes accountRlp, Bytes branchRlp, Uint256 originHeight)
      implements AuxiliaryOperation {}

  record ProveBlockOpening(BlockOpening opening) implements AuxiliaryOperation {}

  /// Takes the weight of who signed both votes (GAP-01).
  record ReportOffence(SlashingEvidence evidence) implements AuxiliaryOperation {}

  /// Halts on two finalised checkpoints that conflict (GAP-02).
  record ReportConflict(FinalityConflict conflict) implements AuxiliaryOperation {}

  /// Shows that the core on origin has halted (GAP-02).
  ///
  /// @param storageBranchRlp nodes of the core's storage trie, root first
  /// @param originHeight at which the core is proven
  record ProveHalt(Bytes storageBranchRlp, Uint256 originHeight) implements AuxiliaryOperation {}

  /// Adds to the pool that pays validators (GAP-12).
  ///
  /// @param amount base units, which come with the call
  record FundRewards(Uint256 amount) implements AuxiliaryOperation {}

  /// Pays the caller what it has earned for committed checkpoints (GAP-12).
  record ClaimReward() implements AuxiliaryOperation {}

  /// Pays the caller what was held until its stake could be withdrawn (GAP-12).
  record ReleaseReward() implements AuxiliaryOperation {}

  /// For the polling place alone.
  record Justify(ObservedChain chain, Hash32 source, Hash32 target) implements AuxiliaryOperation {}

  /// For the auxiliary block store alone.
  record UpdateMetaBlock(
      List<Address> validators,
      List<Uint256> weights,
      Uint256 originHeight,
      Uint256 auxiliaryHeight)
      implements AuxiliaryOperation {
    public UpdateMetaBlock {
      validators = List.copyOf(validators);
      weights = List.copyOf(weights);
    }
  }

  /// For the auxiliary block store alone.
  record ActivateKernel(Hash32 kernelHash) implements AuxiliaryOperation {}

  /// Names the kernel gateway to the auxiliary block store, once.
  record Initialize(Address kernelGateway) implements AuxiliaryOperation {}
}
