/// What two recorded runs or campaigns measured, side by side.
@NullMarked
package org.mosaiclab.analysis.contrast;

import org.jspecify.annotations.NullMarked;
