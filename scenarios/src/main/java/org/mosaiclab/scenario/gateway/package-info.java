/// Gateway pairs in a simulation: who moves tokens between origin and a meta-chain, and who carries
/// the messages.
///
/// **Invariant**: whoever acts here knows only the heads that its home node has told it.
/// **Neighbours**: actor, chain, ledger, spec; protocol for the rules. **Spec**: `v0 §11` to `v0
/// §15`; paper P§3.
@NullMarked
package org.mosaiclab.scenario.gateway;

import org.jspecify.annotations.NullMarked;
