/// Mosaic v0 as two wholes: the contracts of one meta-chain on auxiliary and those on origin, each
/// one state, one operation at a time.
///
/// **Invariant**: a rejection anywhere in a call tree leaves the whole state as it was.
/// **Neighbours**: all packages below, machine, codec, signature. **Spec**: `v0 §0`, `v0 §18`.
@NullMarked
package org.mosaiclab.protocol.v0;

import org.jspecify.annotations.NullMarked;
