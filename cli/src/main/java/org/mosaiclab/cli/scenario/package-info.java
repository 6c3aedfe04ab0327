/// Commands about scenarios that run nothing: `list`, `show`, `validate`, `schema`, `reference`.
@NullMarked
package org.mosaiclab.cli.scenario;

import org.jspecify.annotations.NullMarked;
