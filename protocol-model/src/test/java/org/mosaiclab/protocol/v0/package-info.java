/// Stories and random sequences over the contracts of Mosaic v0.
@NullMarked
package org.mosaiclab.protocol.v0;

import org.jspecify.annotations.NullMarked;
