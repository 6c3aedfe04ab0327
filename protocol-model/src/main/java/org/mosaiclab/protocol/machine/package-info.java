/// What every protocol machine shares: its outcome, its context, its rule ids, its profile.
///
/// **Invariant**: a rejected outcome carries no state. **Neighbours**: value and codec.
@NullMarked
package org.mosaiclab.protocol.machine;

import org.jspecify.annotations.NullMarked;
