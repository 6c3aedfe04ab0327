/// What a table is: named, typed columns with unit and description, each with its getter.
@NullMarked
package org.mosaiclab.dataset.schema;

import org.jspecify.annotations.NullMarked;
