/// `origin-cost`: what a meta-block costs on origin.
@NullMarked
package org.mosaiclab.cli.cost;

import org.jspecify.annotations.NullMarked;
