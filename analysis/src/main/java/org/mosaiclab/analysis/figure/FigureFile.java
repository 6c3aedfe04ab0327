package org.mosaiclab.analysis.figure;

import java.nio.file.Path;

/// One figure on disk.
///
/// @param id name of its files without the ending
/// @param title its title
/// @param caption what is drawn and how to read it
/// @param description what it shows in this run, in words
/// @param svg the vector file
/// @param png the raster file, two pixels per SVG pixel
/// @param widthPixels width of the SVG
/// @param heightPixels height of the SVG
public record FigureFile(
    String id,
    String title,
    String caption,
    String description,
    Path svg,
    Path png,
    int widthPixels,
    int heightPixels) {}
