/// SQL over the tables of a run or a campaign, and the forms in which a result is written.
@NullMarked
package org.mosaiclab.export.query;

import org.jspecify.annotations.NullMarked;
