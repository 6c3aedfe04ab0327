/// Notebooks as text: what is in them, and that nothing of the data becomes markup or code.
@NullMarked
package org.mosaiclab.export.notebook;

import org.jspecify.annotations.NullMarked;
