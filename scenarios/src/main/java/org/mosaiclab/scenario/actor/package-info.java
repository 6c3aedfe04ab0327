/// The honest participants: miners, and validators with their duties, one class per duty. An actor
/// decides when to apply a rule; what the rule does is the protocol model's.
@NullMarked
package org.mosaiclab.scenario.actor;

import org.jspecify.annotations.NullMarked;
