/// From the text of a scenario file to a checked [org.mosaiclab.scenario.spec.ScenarioSpec], or to
/// every problem at once.
///
/// Text comes in; nothing here opens a file. The stages: settings are applied to the document,
/// `like` is resolved, files it names are put in, the format is checked and defaults are filled in,
/// what keys say about each other is checked, the specification is built. Neighbours:
/// `file.document`, `file.format`, `scenario.spec`.
@NullMarked
package org.mosaiclab.scenario.file;

import org.jspecify.annotations.NullMarked;
