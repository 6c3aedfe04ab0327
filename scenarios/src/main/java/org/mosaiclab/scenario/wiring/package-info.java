/// From a scenario and a seed to a simulation: the only place with many imports.
@NullMarked
package org.mosaiclab.scenario.wiring;

import org.jspecify.annotations.NullMarked;
