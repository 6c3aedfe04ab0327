/// PHOLD: the classic synthetic benchmark of event lists; every event causes one other.
@NullMarked
package org.mosaiclab.bench.phold;

import org.jspecify.annotations.NullMarked;
