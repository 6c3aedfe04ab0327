/// The simulator against theory: small scenarios, run for real, and what closed forms say of them.
///
/// A [org.mosaiclab.campaign.verify.ModelCase] is one scenario (a resource beside these classes)
/// with the questions asked of it; a [org.mosaiclab.campaign.verify.Tally] reads what its runs
/// recorded. [org.mosaiclab.campaign.verify.ModelCases] lists them all, and
/// [org.mosaiclab.campaign.verify.ModelVerification] runs them.
@NullMarked
package org.mosaiclab.campaign.verify;

import org.jspecify.annotations.NullMarked;
