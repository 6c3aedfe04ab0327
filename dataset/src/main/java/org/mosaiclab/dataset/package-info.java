/// Tables of a run and how they lie on disk.
@NullMarked
package org.mosaiclab.dataset;

import org.jspecify.annotations.NullMarked;
