/// Chains as the simulation holds them: blocks with their post-state, transactions stored once, and
/// what one full node knows of a chain. A block's state is computed once, by its sealer, and shared
/// by every node that has the block.
///
/// Allowed neighbours: the engine and the protocol's values; no rule is decided here.
@NullMarked
package org.mosaiclab.scenario.ledger;

import org.jspecify.annotations.NullMarked;
