/// What all random tests of this module share: how much they do, how they replay, what they count.
@NullMarked
package org.mosaiclab.protocol.fuzz;

import org.jspecify.annotations.NullMarked;
