/// Runs a scenario and returns what it recorded.
@NullMarked
package org.mosaiclab.scenario.run;

import org.jspecify.annotations.NullMarked;
