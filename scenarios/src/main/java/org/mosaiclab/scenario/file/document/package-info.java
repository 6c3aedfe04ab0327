/// Text of a YAML file as a tree of nodes that know where they were written, and back.
///
/// Neighbours: none in this module. The parser is snakeyaml-engine, the one under Jackson's YAML
/// module, asked for its events directly: Jackson's token stream hides the anchor of a scalar and
/// the tag of a key, and reports errors at the place before the one that is wrong.
@NullMarked
package org.mosaiclab.scenario.file.document;

import org.jspecify.annotations.NullMarked;
