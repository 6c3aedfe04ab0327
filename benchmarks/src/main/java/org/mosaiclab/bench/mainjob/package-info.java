/// The main job: a scenario of the catalogue, its speed on both event lists, and where its time
/// goes.
@NullMarked
package org.mosaiclab.bench.mainjob;

import org.jspecify.annotations.NullMarked;
