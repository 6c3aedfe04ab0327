/// The command `export`: a folder's recorded data for other tools and other people.
@NullMarked
package org.mosaiclab.cli.export;

import org.jspecify.annotations.NullMarked;
