/// The tables of a folder in one form, with a dictionary that says what every column means.
@NullMarked
package org.mosaiclab.export.table;

import org.jspecify.annotations.NullMarked;
