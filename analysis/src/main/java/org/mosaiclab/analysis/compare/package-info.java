/// Settings against each other: how much two differ, and which of several is the best.
@NullMarked
package org.mosaiclab.analysis.compare;

import org.jspecify.annotations.NullMarked;
