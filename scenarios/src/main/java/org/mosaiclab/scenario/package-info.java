/// Scenario files, actors and their wiring into a simulation.
@NullMarked
package org.mosaiclab.scenario;

import org.jspecify.annotations.NullMarked;
