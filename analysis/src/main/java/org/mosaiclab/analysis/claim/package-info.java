/// What a scenario expected against what the run gave: checks to verdicts.
@NullMarked
package org.mosaiclab.analysis.claim;

import org.jspecify.annotations.NullMarked;
