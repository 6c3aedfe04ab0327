package org.mosaiclab.analysis.figure;

import org.mosaiclab.analysis.figure.draw.Page;

/// One figure, not yet a file.
///
/// @param id name of its files, lower case letters, digits and hyphens, unique in a run
/// @param caption what is drawn and how to read it, a few sentences
/// @param description what it shows in this run, in words, for readers who do not see it
/// @param page the drawing
public record Figure(String id, String caption, String description, Page page) {}
