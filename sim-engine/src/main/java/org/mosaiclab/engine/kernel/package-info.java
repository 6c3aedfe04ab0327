/// Models of flat events without objects: for workloads of many millions of events where the
/// actors' readable interface costs too much.
@NullMarked
package org.mosaiclab.engine.kernel;

import org.jspecify.annotations.NullMarked;
