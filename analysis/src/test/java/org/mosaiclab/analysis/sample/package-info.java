/// Runs made up for tests: plausible tables without a simulator.
@NullMarked
package org.mosaiclab.analysis.sample;

import org.jspecify.annotations.NullMarked;
