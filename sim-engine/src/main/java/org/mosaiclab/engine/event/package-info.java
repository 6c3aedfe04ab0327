/// Event names and the future event list, in the total order (time, source, source sequence).
@NullMarked
package org.mosaiclab.engine.event;

import org.jspecify.annotations.NullMarked;
