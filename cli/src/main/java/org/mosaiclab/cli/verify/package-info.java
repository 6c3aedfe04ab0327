/// The commands that hold Mosaic Lab itself against what is known: its estimators against their
/// promises, its runs against closed forms.
@NullMarked
package org.mosaiclab.cli.verify;

import org.jspecify.annotations.NullMarked;
