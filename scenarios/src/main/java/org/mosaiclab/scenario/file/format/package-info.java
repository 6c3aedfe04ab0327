/// What a scenario file may say: one table of keys with units, bounds, defaults and descriptions.
///
/// The checker, the overrides, the JSON Schema and the reference page all walk these tables; a key
/// exists in all of them or in none. Neighbours: `scenario.file.document`.
@NullMarked
package org.mosaiclab.scenario.file.format;

import org.jspecify.annotations.NullMarked;
