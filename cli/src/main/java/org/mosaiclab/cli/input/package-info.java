/// From what a user names, a catalogue scenario or a file, to a checked scenario.
@NullMarked
package org.mosaiclab.cli.input;

import org.jspecify.annotations.NullMarked;
