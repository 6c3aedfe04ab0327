package org.mosaiclab.analysis.figure.draw;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.analysis.figure.draw.Ink.Colour;

/// One colour per chain, the same in every figure of a run.
///
/// The hues are those of Okabe and Ito, "Color Universal Design" (2008), which readers with any of
/// the common kinds of colour blindness can tell apart; yellow is left out, it vanishes on paper.
/// From the eighth chain on colours repeat: figures then tell chains apart by their labels.
public final class Palette {
  /// Colour of the origin chain.
  public static final Colour ORIGIN = new Colour(new Color(92, 92, 96), new Color(190, 192, 198));

  private static final List<Colour> HUES =
      List.of(
          new Colour(new Color(0, 114, 178), new Color(74, 163, 222)),
          new Colour(new Color(213, 94, 0), new Color(240, 138, 56)),
          new Colour(new Color(0, 158, 115), new Color(44, 196, 152)),
          new Colour(new Color(204, 121, 167), new Color(226, 153, 193)),
          new Colour(new Color(230, 159, 0), new Color(242, 184, 56)),
          new Colour(new Color(86, 180, 233), new Color(128, 202, 243)),
          new Colour(new Color(117, 83, 153), new Color(171, 140, 206)));

  private final String origin;
  private final List<String> metachains;

  /// Colours of one run.
  ///
  /// @param origin name of the origin chain
  /// @param metachains names of the meta-chains, in the order of the scenario
  public Palette(String origin, List<String> metachains) {
    this.origin = origin;
    this.metachains = List.copyOf(metachains);
  }

  /// Colour of a chain.
  ///
  /// @param chain name as in the tables
  /// @throws IllegalArgumentException if the run has no such chain
  public Colour of(String chain) {
    if (chain.equals(origin)) {
      return ORIGIN;
    }
    int index = metachains.indexOf(chain);
    if (index < 0) {
      throw new IllegalArgumentException(
          "chain must be one of " + origin + ", " + metachains + ", was " + chain);
    }
    return HUES.get(index % HUES.size());
  }

  /// Every colour that [#of] can give.
  ///
  /// @return immutable, no duplicates
  public static List<Colour> all() {
    return Stream.concat(Stream.of(ORIGIN), HUES.stream()).toList();
  }

  /// Every colour that a figure is drawn in.
  ///
  /// @return immutable, no duplicates
  public static List<Colour> drawn() {
    return Stream.concat(Ink.ALL.stream(), all().stream()).toList();
  }
}
