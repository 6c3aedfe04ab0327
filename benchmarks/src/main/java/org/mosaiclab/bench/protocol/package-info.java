/// The rules at work: votes on both chains, blocks and forks of their states, tries, signatures;
/// each beside the plain thing that does the same, and as it grows.
@NullMarked
package org.mosaiclab.bench.protocol;

import org.jspecify.annotations.NullMarked;
