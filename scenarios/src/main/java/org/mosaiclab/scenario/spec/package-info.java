/// A scenario as checked and resolved: immutable records, every unit converted (nanoseconds, bits,
/// gas), every default filled in, every reference replaced by what it names.
@NullMarked
package org.mosaiclab.scenario.spec;

import org.jspecify.annotations.NullMarked;
