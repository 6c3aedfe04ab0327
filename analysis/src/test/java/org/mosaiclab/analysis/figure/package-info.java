/// Tests of figures.
@NullMarked
package org.mosaiclab.analysis.figure;

import org.jspecify.annotations.NullMarked;
