/// Cost of meta-blocks on origin, as numbers: how it grows with the committee, and the picture of
/// it. Knows no rules; what it is given was measured elsewhere.
@NullMarked
package org.mosaiclab.analysis.cost;

import org.jspecify.annotations.NullMarked;
