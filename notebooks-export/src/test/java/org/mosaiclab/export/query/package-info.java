/// Tests of SQL over a folder.
@NullMarked
package org.mosaiclab.export.query;

import org.jspecify.annotations.NullMarked;
