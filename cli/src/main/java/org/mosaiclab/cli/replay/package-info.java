/// The command `replay`: a recorded run once more, and whether it came out the same.
@NullMarked
package org.mosaiclab.cli.replay;

import org.jspecify.annotations.NullMarked;
