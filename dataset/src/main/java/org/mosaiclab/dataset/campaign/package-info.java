/// What a campaign leaves: its tables' rows, its manifest, the layout of its folder.
@NullMarked
package org.mosaiclab.dataset.campaign;

import org.jspecify.annotations.NullMarked;
