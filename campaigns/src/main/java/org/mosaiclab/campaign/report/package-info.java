/// What comes out of a campaign: tables and manifest, and a summary to read.
@NullMarked
package org.mosaiclab.campaign.report;

import org.jspecify.annotations.NullMarked;
