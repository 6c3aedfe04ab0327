/// `rules`: where each rule of the protocol lives and what shows it, from `docs/spec-map.yml`.
@NullMarked
package org.mosaiclab.cli.rules;

import org.jspecify.annotations.NullMarked;
