/// Models of benchmarks, apart from what orders their events: one model runs on every event list.
@NullMarked
package org.mosaiclab.bench.model;

import org.jspecify.annotations.NullMarked;
