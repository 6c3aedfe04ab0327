/// The command `bench`: speeds and results beside those of others, on this machine.
@NullMarked
package org.mosaiclab.cli.bench;

import org.jspecify.annotations.NullMarked;
