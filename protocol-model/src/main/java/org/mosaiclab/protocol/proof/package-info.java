/// Merkle-Patricia tries and proofs: the contracts' verifier as built, a strict one of our own, and
/// persistent tries of which every fork of a chain keeps its own version for free.
///
/// **Spec**: `v0 §1.11`, `v0 §3`. Allowed neighbours: `value`, `codec`.
@NullMarked
package org.mosaiclab.protocol.proof;

import org.jspecify.annotations.NullMarked;
