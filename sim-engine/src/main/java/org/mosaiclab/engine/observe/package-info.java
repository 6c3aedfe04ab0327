/// Ports that see a run without changing it: trace, digest, traffic, incidents and progress.
@NullMarked
package org.mosaiclab.engine.observe;

import org.jspecify.annotations.NullMarked;
