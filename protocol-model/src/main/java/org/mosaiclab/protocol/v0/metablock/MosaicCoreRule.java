package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [MosaicCore]: constructor, proposal, vote. **Spec**: `v0 §10`; GAP-02, GAP-09, GAP-14
/// and GAP-16 of `v0 §21` and ISS-38 of `v0 §22` where those repairs are on.
public enum MosaicCoreRule implements RuleId {
  MC_C1,
  MC_C2,
  MC_C3,
  /// The epoch length is zero (ISS-08).
  GAP_14_EPOCH,
  PB_1,
  PB_2,
  PB_3,
  PB_4,
  PB_5,
  PB_6,
  PB_7,
  PB_8,
  PB_9,
  /// The observed origin block is no ancestor of the executing one. After PB-8.
  GAP_09_ANCESTRY,
  /// The origin dynasty is below that of the last commit. After the ancestry check.
  GAP_09_DYNASTY,
  VV_1,
  VV_2,
  VV_3,
  VV_4,
  /// The vote names another kernel than the open one. After VV-1.
  ISS_38,
  /// The vote names another kernel than the open one. After VV-2, like the next two.
  GAP_14_KERNEL,
  /// The source is not the proposed block.
  GAP_14_SOURCE,
  /// The target is not one epoch above the source.
  GAP_14_LINK,
  /// The core has halted: no proposal and no vote, before any other check.
  GAP_02_HALTED,
  /// There is no such operation as built; without this repair only after a halt, for the last
  /// commit (GAP-03).
  GAP_16,
  /// No committed meta-block has that hash. After GAP-16.
  GAP_16_COMMIT,
  /// The header is not that of the committed block. After the header was decoded.
  GAP_16_HEADER,
  /// No proposal for the open kernel has a quorum and is due.
  COMMIT_QUORUM,
  /// The proposal names another kernel than the open one. After PB-9.
  ISS_13_KERNEL,
  /// The caller has no bond to take back.
  ISS_13_REFUND,
  /// The core id of the evidence is neither that of the meta-chain nor that of origin. After the
  /// rules of the judge.
  GAP_01_FOREIGN,
  /// There is no such operation as built.
  GAP_02,
  /// The two links do not finalise conflicting checkpoints, or one has no quorum.
  GAP_02_CONFLICT,
  /// There is no such operation as built.
  GAP_07,
  /// The vote is not one for the last commit, or its signer was no member of that height.
  GAP_07_VOTE,
  /// There is no such operation as built.
  GAP_08,
  /// The checkpoint is not one of the last committed meta-block, before the committed one and at
  /// the gas target.
  GAP_08_CHECKPOINT,
  /// The seal of the checkpoint is none of its height, or has no quorum.
  GAP_08_SEAL,
  /// A challenge with as low a dynasty is there already.
  GAP_08_LATE,
  /// There is no such operation as built.
  GAP_09,
  /// There is no such operation as built.
  GAP_10,
  /// The caller is not the oracle. After GAP-02.
  GAP_10_ORACLE,
  /// No proposal of that hash waits for the open height.
  GAP_10_PROPOSAL,
  /// A dispute has shown that the proposal is invalid. After PB-9.
  GAP_10_DISCARDED;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
