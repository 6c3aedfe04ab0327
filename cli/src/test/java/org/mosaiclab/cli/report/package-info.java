/// Tests of `report`.
@NullMarked
package org.mosaiclab.cli.report;

import org.jspecify.annotations.NullMarked;
