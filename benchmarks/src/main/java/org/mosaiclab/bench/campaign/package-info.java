/// What campaigns cost: threads, the work beside the simulation, and tables of many rows.
@NullMarked
package org.mosaiclab.bench.campaign;

import org.jspecify.annotations.NullMarked;
