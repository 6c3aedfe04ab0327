/// From recorded tables to estimates, figures and reports.
@NullMarked
package org.mosaiclab.analysis;

import org.jspecify.annotations.NullMarked;
