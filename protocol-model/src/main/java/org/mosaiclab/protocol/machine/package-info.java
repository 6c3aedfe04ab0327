/// What every protocol machine shares: its outcome, its context, its rule ids, its profile.
@NullMarked
package org.mosaiclab.protocol.machine;

import org.jspecify.annotations.NullMarked;
