/// What a run says about itself: the deterministic manifest and its JSON form.
@NullMarked
package org.mosaiclab.dataset.manifest;

import org.jspecify.annotations.NullMarked;
