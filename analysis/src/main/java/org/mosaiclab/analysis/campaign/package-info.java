/// Figures and report of a finished campaign, from its tables alone.
///
/// What is drawn and listed is bounded, whatever the number of runs: estimates over replications,
/// never single runs. Neighbours: the packages `figure`, `report` and the module dataset.
@NullMarked
package org.mosaiclab.analysis.campaign;

import org.jspecify.annotations.NullMarked;
