/// Offences of validators: what breaks a slashing rule, who proves it, who finds it.
///
/// **Invariant**: nothing here knows a stake or a chain, so origin and auxiliary judge alike.
/// **Neighbours**: machine, codec, signature, value. **Spec**: `v0 §21 GAP-01`; paper P§2.2.
@NullMarked
package org.mosaiclab.protocol.v0.slashing;

import org.jspecify.annotations.NullMarked;
