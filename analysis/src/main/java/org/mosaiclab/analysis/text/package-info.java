/// Numbers with their units as figures and reports write them, alike in every locale.
///
/// Depends on the JDK and on the units of the metric catalogue.
@NullMarked
package org.mosaiclab.analysis.text;

import org.jspecify.annotations.NullMarked;
