/// One HTML page per run that explains itself: answer, numbers, figures, definitions, origin.
///
/// The page needs no network; its script adds zoom and sorting and is not needed to read it. It is
/// built from [org.mosaiclab.analysis.markup] elements, so that no name or message of a run can
/// become markup. Same run, same bytes. Neighbours: the packages `summary`, `figure`, `markup` and
/// the module dataset.
@NullMarked
package org.mosaiclab.analysis.report;

import org.jspecify.annotations.NullMarked;
