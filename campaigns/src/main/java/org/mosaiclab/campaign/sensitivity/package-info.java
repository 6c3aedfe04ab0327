/// Designs of points for sensitivity: which fields change between which points, from a seed.
@NullMarked
package org.mosaiclab.campaign.sensitivity;

import org.jspecify.annotations.NullMarked;
