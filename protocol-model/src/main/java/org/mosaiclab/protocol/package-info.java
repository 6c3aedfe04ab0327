/// The rules of Mosaic as pure values.
@NullMarked
package org.mosaiclab.protocol;

import org.jspecify.annotations.NullMarked;
