package org.mosaiclab.analysis.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.analysis.figure.FigureSet;

/// Draws the figures of made-up runs into a folder, to be looked at.
public final class SampleFigures {
  private SampleFigures() {}

  /// Entry point.
  ///
  /// @param arguments the folder
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    FigureSet.render(SampleRun.usual(), folder.resolve("usual"));
    FigureSet.render(SampleRun.empty(), folder.resolve("empty"));
    var small = new SampleChain("alpha", 3, 10, 5);
    FigureSet.render(SampleRun.of("small", 400, 30, List.of(small)), folder.resolve("small"));
  }
}
