/// Benchmarks: speeds and results beside those of others, on identical workloads.
@NullMarked
package org.mosaiclab.bench;

import org.jspecify.annotations.NullMarked;
