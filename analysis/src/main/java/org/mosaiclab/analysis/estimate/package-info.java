/// Metrics of a recorded run: pure functions from tables to values with their intervals.
@NullMarked
package org.mosaiclab.analysis.estimate;

import org.jspecify.annotations.NullMarked;
