/// The command line: where a user's words, files and streams meet the rest of Mosaic Lab.
///
/// The only module with standard output, exit codes, paths given by users and the host's clock.
/// This package puts the commands together; each command lies in a package of its own.
@NullMarked
package org.mosaiclab.cli;

import org.jspecify.annotations.NullMarked;
