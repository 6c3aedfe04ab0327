/// Tests of what the machines share.
@NullMarked
package org.mosaiclab.protocol.machine;

import org.jspecify.annotations.NullMarked;
