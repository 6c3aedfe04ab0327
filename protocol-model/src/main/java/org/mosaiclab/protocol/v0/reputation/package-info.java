/// What a stake weighs by the time its validator has served.
///
/// **Invariant**: a weight never exceeds its stake. **Neighbours**: value. **Spec**: `v0 §21
/// GAP-06`; paper P(3).
@NullMarked
package org.mosaiclab.protocol.v0.reputation;

import org.jspecify.annotations.NullMarked;
