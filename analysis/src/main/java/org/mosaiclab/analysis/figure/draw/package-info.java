/// Drawing without a domain: pages of panels, axes, colours, text as outlines, SVG and PNG files.
///
/// Everything a figure's bytes depend on is decided here and comes with the program: the typeface
/// is a resource, text becomes outlines, numbers are written in the root locale. Knows no chain and
/// no dataset. Neighbours: JFreeChart, Batik, the JDK's `java.awt`.
@NullMarked
package org.mosaiclab.analysis.figure.draw;

import org.jspecify.annotations.NullMarked;
