/// Tests of recordings side by side.
@NullMarked
package org.mosaiclab.analysis.contrast;

import org.jspecify.annotations.NullMarked;
