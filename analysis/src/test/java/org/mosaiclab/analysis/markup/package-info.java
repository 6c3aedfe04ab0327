/// Tests of markup.
@NullMarked
package org.mosaiclab.analysis.markup;

import org.jspecify.annotations.NullMarked;
