/// From a finished simulation to rows: what the reference observers saw, and when.
@NullMarked
package org.mosaiclab.scenario.observe;

import org.jspecify.annotations.NullMarked;
