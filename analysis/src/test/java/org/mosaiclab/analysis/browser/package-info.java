/// Reports in a real browser: headless Chromium, driven over its DevTools protocol with nothing but
/// the JDK. Profile `browser`.
@NullMarked
package org.mosaiclab.analysis.browser;

import org.jspecify.annotations.NullMarked;
