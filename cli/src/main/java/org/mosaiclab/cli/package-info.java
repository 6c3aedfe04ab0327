/// The command line.
@NullMarked
package org.mosaiclab.cli;

import org.jspecify.annotations.NullMarked;
