/// Replays recorded executions of the original contracts against the rules. Knows the format of the
/// recordings; nothing in the rules depends on it, so it can move to where a command needs it.
@NullMarked
package org.mosaiclab.protocol.conformance;

import org.jspecify.annotations.NullMarked;
