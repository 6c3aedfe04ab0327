/// Trees of elements and text that can only be written escaped: the one way to HTML and SVG.
///
/// A template engine would add a dependency and a second language for two documents; here the
/// compiler checks the structure, and text cannot become markup by accident. Depends on the JDK
/// alone.
@NullMarked
package org.mosaiclab.analysis.markup;

import org.jspecify.annotations.NullMarked;
