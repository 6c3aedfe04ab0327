/// What a model implements and what it may call: actors, messages and their context.
@NullMarked
package org.mosaiclab.engine.actor;

import org.jspecify.annotations.NullMarked;
