/// Scenarios and measured tables that come with the product, as YAML resources with their sources.
///
/// Neighbours: `scenario.file`, `scenario.spec`.
@NullMarked
package org.mosaiclab.scenario.catalogue;

import org.jspecify.annotations.NullMarked;
