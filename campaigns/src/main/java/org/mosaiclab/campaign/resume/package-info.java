/// What makes a campaign survive the end of its process: finished runs as parts of the folder, each
/// written whole and with a checksum, and the lock that keeps a second process out.
@NullMarked
package org.mosaiclab.campaign.resume;

import org.jspecify.annotations.NullMarked;
