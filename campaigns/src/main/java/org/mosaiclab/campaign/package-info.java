/// Campaigns: many runs of one scenario, from a file to tables. [CampaignSession] carries one out.
@NullMarked
package org.mosaiclab.campaign;

import org.jspecify.annotations.NullMarked;
