/// JSON whose bytes depend on the value alone.
@NullMarked
package org.mosaiclab.dataset.json;

import org.jspecify.annotations.NullMarked;
