/// The command `compare`: two recorded runs, campaigns or points side by side.
@NullMarked
package org.mosaiclab.cli.compare;

import org.jspecify.annotations.NullMarked;
