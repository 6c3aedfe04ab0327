/// Tokens and native coins: the plain token, the utility token that a co-gateway mints and burns,
/// and OST prime, which is native coin and token at once.
///
/// **Invariant**: a transfer moves, it never makes. **Neighbours**: machine, value, organization.
/// **Spec**: `v0 §4`, `v0 §16`.
@NullMarked
package org.mosaiclab.protocol.v0.token;

import org.jspecify.annotations.NullMarked;
