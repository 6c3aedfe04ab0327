/// What a benchmark found, as a record for machines and as lines for people.
@NullMarked
package org.mosaiclab.bench.report;

import org.jspecify.annotations.NullMarked;
