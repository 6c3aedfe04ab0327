/// Tables in memory and on disk: Parquet, CSV, digests, and the folder of a run.
@NullMarked
package org.mosaiclab.dataset.store;

import org.jspecify.annotations.NullMarked;
