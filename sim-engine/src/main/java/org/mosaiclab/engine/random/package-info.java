/// Named random streams and distributions: every draw is a function of seed, replication, stream
/// name and index.
@NullMarked
package org.mosaiclab.engine.random;

import org.jspecify.annotations.NullMarked;
