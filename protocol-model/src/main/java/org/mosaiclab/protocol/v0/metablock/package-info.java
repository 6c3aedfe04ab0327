/// The core of a meta-chain on origin: proposals of meta-blocks, verified votes, commits.
///
/// **Invariant**: one commit per height, heights in sequence. **Neighbours**: machine, value,
/// codec, signature, stake. **Spec**: `v0 §10`.
@NullMarked
package org.mosaiclab.protocol.v0.metablock;

import org.jspecify.annotations.NullMarked;
