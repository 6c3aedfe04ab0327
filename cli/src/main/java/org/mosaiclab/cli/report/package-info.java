/// `report`: makes the report and the figures of a recording again, from its tables.
@NullMarked
package org.mosaiclab.cli.report;

import org.jspecify.annotations.NullMarked;
