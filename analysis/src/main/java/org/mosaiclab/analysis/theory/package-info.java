/// Closed forms that the simulator is held against (`./mosaic verify-model`): one law a class, pure
/// functions of parameters, no recorded data and no simulator in sight.
///
/// Every class names its equation, its range and its source, and has a test that computes the same
/// number another way.
@NullMarked
package org.mosaiclab.analysis.theory;

import org.jspecify.annotations.NullMarked;
