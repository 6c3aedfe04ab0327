/// The dictionary of metrics: name, unit, definition, and where a metric applies.
@NullMarked
package org.mosaiclab.dataset.metric;

import org.jspecify.annotations.NullMarked;
