/// Runs on other machines: the port behind which a cluster is found, and how its libraries are kept
/// apart from ours. Nothing here knows which cluster it is.
@NullMarked
package org.mosaiclab.campaign.cluster;

import org.jspecify.annotations.NullMarked;
