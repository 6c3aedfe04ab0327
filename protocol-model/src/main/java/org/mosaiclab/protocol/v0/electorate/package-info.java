/// Who counts at a meta-block height: tenures, forward and rear set, the quorum over both.
///
/// **Invariant**: the forward set of a height is the rear set of the next. **Neighbours**: machine,
/// codec, value. **Spec**: `v0 §21 GAP-05`; paper P(6)-(9).
@NullMarked
package org.mosaiclab.protocol.v0.electorate;

import org.jspecify.annotations.NullMarked;
