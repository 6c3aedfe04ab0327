/// One model on our event list and on the baseline, in the same run.
@NullMarked
package org.mosaiclab.bench.compare;

import org.jspecify.annotations.NullMarked;
