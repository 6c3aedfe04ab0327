/// Recorded data in the hands of other tools: SQL over the tables of a folder, and other formats.
///
/// Reads folders only; knows nothing of simulations.
@NullMarked
package org.mosaiclab.export;

import org.jspecify.annotations.NullMarked;
