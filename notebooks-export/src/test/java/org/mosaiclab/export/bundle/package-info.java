/// Tests of exports.
@NullMarked
package org.mosaiclab.export.bundle;

import org.jspecify.annotations.NullMarked;
