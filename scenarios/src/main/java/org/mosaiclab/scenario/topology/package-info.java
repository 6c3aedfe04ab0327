/// Who is where and who is whose neighbour: placement over regions, overlays, propagation delays.
@NullMarked
package org.mosaiclab.scenario.topology;

import org.jspecify.annotations.NullMarked;
