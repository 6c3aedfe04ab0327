/// The one-screen summary of a run, as text and as JSON.
@NullMarked
package org.mosaiclab.analysis.summary;

import org.jspecify.annotations.NullMarked;
