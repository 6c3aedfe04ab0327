/// Ports that see a run without changing it: trace, digest, traffic and progress.
@NullMarked
package org.mosaiclab.engine.observe;

import org.jspecify.annotations.NullMarked;
