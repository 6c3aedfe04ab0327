/// The workloads under JMH: forked, warmed up, with its statistics.
@NullMarked
package org.mosaiclab.bench.jmh;

import org.jspecify.annotations.NullMarked;
