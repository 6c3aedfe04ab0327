/// Replays recorded executions of the original contracts against the rules. Knows the format of the
/// recordings; the rules know nothing of it.
@NullMarked
package org.mosaiclab.conformance;

import org.jspecify.annotations.NullMarked;
