/// How far a run has come, told to people and to logs; from the host's clock, which only this
/// module may ask.
@NullMarked
package org.mosaiclab.cli.progress;

import org.jspecify.annotations.NullMarked;
