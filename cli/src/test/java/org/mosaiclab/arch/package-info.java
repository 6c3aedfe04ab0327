/// The laws of the house, checked over the classes of every module: who may depend on whom, and
/// what must not appear where a run has to repeat itself.
@NullMarked
package org.mosaiclab.arch;

import org.jspecify.annotations.NullMarked;
