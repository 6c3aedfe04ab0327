/// What every command shares: streams, exit codes, refusals and the handling of failures.
@NullMarked
package org.mosaiclab.cli.terminal;

import org.jspecify.annotations.NullMarked;
