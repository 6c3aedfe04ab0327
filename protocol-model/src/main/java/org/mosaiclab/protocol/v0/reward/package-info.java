/// What validators earn for finality: price of gas, share of a link, the part that is paid and the
/// part that is held.
///
/// **Invariant**: funded = pool + unclaimed + locked + paid + burnt. **Neighbours**: machine,
/// codec, value. **Spec**: `v0 §21 GAP-12`; paper P§2.8, P(10).
@NullMarked
package org.mosaiclab.protocol.v0.reward;

import org.jspecify.annotations.NullMarked;
