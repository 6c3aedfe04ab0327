/// The command `run`: from a scenario to the folder of a run and its summary on the screen.
@NullMarked
package org.mosaiclab.cli.run;

import org.jspecify.annotations.NullMarked;
