/// The command `query`: SQL over a folder, answered as text, CSV or JSON.
@NullMarked
package org.mosaiclab.cli.query;

import org.jspecify.annotations.NullMarked;
