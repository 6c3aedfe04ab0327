/// Jupyter notebooks that load the tables of a run or a campaign, compute its numbers again and
/// draw its figures.
///
/// The Python lies among the resources, a file for each figure; Java chooses which of them a
/// notebook has. Nothing of the data becomes code: cells name figures by their ids, everything else
/// is read from the files beside the notebook. Neighbours: the modules dataset and analysis.
@NullMarked
package org.mosaiclab.export.notebook;

import org.jspecify.annotations.NullMarked;
