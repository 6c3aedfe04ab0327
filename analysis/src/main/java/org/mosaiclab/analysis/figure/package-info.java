/// The figures of a run, drawn from its recorded tables.
///
/// A figure is a page with a caption and a description in words; which figures there are is decided
/// in [FigureCatalogue] alone. Same dataset, same bytes. Neighbours: the module dataset, the
/// package `draw`.
@NullMarked
package org.mosaiclab.analysis.figure;

import org.jspecify.annotations.NullMarked;
