/// `verify-model` and `verify-statistics`: whether the simulator agrees with theory, and the
/// estimators with their own promises.
@NullMarked
package org.mosaiclab.cli.verify;

import org.jspecify.annotations.NullMarked;
