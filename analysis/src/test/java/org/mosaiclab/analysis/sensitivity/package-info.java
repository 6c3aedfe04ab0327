/// Tests of sensitivity.
@NullMarked
package org.mosaiclab.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
