/// Tests of the commands that hold Mosaic Lab against what is known.
@NullMarked
package org.mosaiclab.cli.verify;

import org.jspecify.annotations.NullMarked;
