/// The simulated chains' own state transition: which operations a block executes, in which order,
/// what gas they use, and the header that results. The rules themselves are the protocol model's.
@NullMarked
package org.mosaiclab.scenario.chain;

import org.jspecify.annotations.NullMarked;
