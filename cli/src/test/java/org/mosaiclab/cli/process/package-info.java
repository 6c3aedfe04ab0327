/// The command line as a process: streams, exit codes, what is left on disk.
@NullMarked
package org.mosaiclab.cli.process;

import org.jspecify.annotations.NullMarked;
