package org.mosaiclab.analysis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Palette;

/// The page's style, and the dark counterparts of the figures' colours.
final class Stylesheet {
  private Stylesheet() {}

  static String text() {
    return page() + "@media screen and (prefers-color-scheme: dark) {\n" + darkFigures() + "}\n";
  }

  private static String page() {
    try (InputStream stream = Stylesheet.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IllegalStateException("the program's own report.css is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  // Figures carry their colours as attributes, which any rule of a style sheet overrides.
  private static String darkFigures() {
    return Stream.concat(Ink.ALL.stream(), Palette.all().stream())
        .map(Stylesheet::rules)
        .collect(Collectors.joining());
  }

  private static String rules(Ink.Colour colour) {
    var light = Ink.hex(colour.light());
    var dark = Ink.hex(colour.dark());
    return "  figure [fill=\"%s\"] { fill: %s; }\n  figure [stroke=\"%s\"] { stroke: %s; }\n"
        .formatted(light, dark, light, dark);
  }
}
