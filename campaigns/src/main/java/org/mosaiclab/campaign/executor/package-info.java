/// Carries runs out: what one run is, the port behind which runs happen somewhere, and the pool of
/// threads of this machine.
@NullMarked
package org.mosaiclab.campaign.executor;

import org.jspecify.annotations.NullMarked;
