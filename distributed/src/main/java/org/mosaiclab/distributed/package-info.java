/// Campaigns on Apache Spark. [SparkConnector] is found as a service; everything of Spark stays in
/// this module.
@NullMarked
package org.mosaiclab.distributed;

import org.jspecify.annotations.NullMarked;
