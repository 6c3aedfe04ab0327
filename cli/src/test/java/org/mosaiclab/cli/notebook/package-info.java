/// Notebooks of real runs and campaigns, carried out by Jupyter.
@NullMarked
package org.mosaiclab.cli.notebook;

import org.jspecify.annotations.NullMarked;
