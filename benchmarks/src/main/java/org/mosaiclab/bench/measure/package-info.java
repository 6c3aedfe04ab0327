/// How a speed is measured: interleaved rounds, wall and processor time, allocation, the machine's
/// load.
@NullMarked
package org.mosaiclab.bench.measure;

import org.jspecify.annotations.NullMarked;
