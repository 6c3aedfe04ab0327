/// The campaigns that come with the product, each with its question and expected answer.
@NullMarked
package org.mosaiclab.campaign.catalogue;

import org.jspecify.annotations.NullMarked;
