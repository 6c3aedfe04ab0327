/// Signatures over 32-byte digests: real ones on secp256k1 and modelled ones for scale, behind one
/// interface, so that a run changes its scheme without changing anything else.
///
/// **Spec**: `v0 §1.5`.
@NullMarked
package org.mosaiclab.protocol.signature;

import org.jspecify.annotations.NullMarked;
