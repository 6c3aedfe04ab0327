/// Which of several fields a metric depends on: elementary effects (Morris) and variance shares
/// (Sobol), from the values of a metric at the points of a design.
@NullMarked
package org.mosaiclab.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
