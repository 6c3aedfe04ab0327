/// Holds what was measured against what a law says: intervals of a chosen level, distances between
/// laws, and the verdict.
///
/// Every piece of [org.mosaiclab.analysis.agreement.Evidence] gives an interval that fails to cover
/// the truth with at most the probability asked for, so verdicts over many of them have a known
/// error rate.
@NullMarked
package org.mosaiclab.analysis.agreement;

import org.jspecify.annotations.NullMarked;
