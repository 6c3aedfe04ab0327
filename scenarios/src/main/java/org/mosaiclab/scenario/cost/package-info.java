/// What the contracts of a meta-chain cost on origin, without a network: one committee, one
/// meta-block, the real rules and the typed gas of what they accept. May use the protocol only.
@NullMarked
package org.mosaiclab.scenario.cost;

import org.jspecify.annotations.NullMarked;
