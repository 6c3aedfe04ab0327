/// `conformance`: recordings of the original contracts against the rules.
@NullMarked
package org.mosaiclab.cli.conformance;

import org.jspecify.annotations.NullMarked;
