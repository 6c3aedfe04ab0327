/// Tests of campaigns: plans, sessions, interruptions.
@NullMarked
package org.mosaiclab.campaign;

import org.jspecify.annotations.NullMarked;
