/// One record per table row, with the schema of its table.
@NullMarked
package org.mosaiclab.dataset.row;

import org.jspecify.annotations.NullMarked;
