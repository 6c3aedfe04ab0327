/// The estimators of `analysis` held to their own promises: each is applied to many samples of
/// which the truth is known, and what it found is set beside what it promised.
@NullMarked
package org.mosaiclab.campaign.coverage;

import org.jspecify.annotations.NullMarked;
