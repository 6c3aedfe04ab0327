package org.mosaiclab.protocol.v0.slashing;

import java.util.List;
import org.mosaiclab.protocol.value.Bytes;

/// Two finalised checkpoints that contradict each other, as either chain is shown them;
/// [ConflictJudge] says whether they do. **Spec**: `v0 §22a GAP-02`.
///
/// @param lower votes that finalise the lower checkpoint, or one of two at the same height
/// @param higher votes that finalise the other one
/// @param headers RLP headers of the higher one's branch, from that checkpoint down to one block
///   above the height of the lower one; none where the heights are equal
public record FinalityConflict(SealedLink lower, SealedLink higher, List<Bytes> headers) {
  public FinalityConflict {
    headers = List.copyOf(headers);
  }
}
