/// Tests of the campaigns that come with the product.
@NullMarked
package org.mosaiclab.cli.sweep;

import org.jspecify.annotations.NullMarked;
