/// Properties that must hold in every run, one class each. A violation is a result.
@NullMarked
package org.mosaiclab.scenario.invariant;

import org.jspecify.annotations.NullMarked;
