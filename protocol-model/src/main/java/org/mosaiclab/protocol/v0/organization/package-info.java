/// Who may configure the contracts of one chain: owner, admin, workers.
///
/// **Neighbours**: machine, value. **Spec**: `v0 §4`.
@NullMarked
package org.mosaiclab.protocol.v0.organization;

import org.jspecify.annotations.NullMarked;
