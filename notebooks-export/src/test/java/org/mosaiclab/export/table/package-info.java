/// Tests of exports.
@NullMarked
package org.mosaiclab.export.table;

import org.jspecify.annotations.NullMarked;
