/// What users see of failures.
@NullMarked
package org.mosaiclab.cli.terminal;

import org.jspecify.annotations.NullMarked;
