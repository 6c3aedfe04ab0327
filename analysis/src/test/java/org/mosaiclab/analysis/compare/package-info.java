/// Tests of comparisons.
@NullMarked
package org.mosaiclab.analysis.compare;

import org.jspecify.annotations.NullMarked;
