package org.mosaiclab.cli.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.analysis.cost.CostFigure;
import org.mosaiclab.analysis.figure.FigureSet;
import org.mosaiclab.analysis.figure.draw.Drawing;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.RunFolder;
import org.mosaiclab.dataset.store.WholeFile;

/// The folder that the user named: the report as JSON, the figure as SVG and PNG.
///
/// @param folder empty or absent at first
record CostFolder(Path folder) {
  static final String REPORT = "origin-cost.json";

  /// @throws BadInputException if nothing can be written there
  /// @throws IOException if it is not empty
  static CostFolder open(Path folder) throws IOException {
    if (folder.toString().isEmpty()) {
      throw new BadInputException("--out: has no value; give a folder that is empty or absent");
    }
    RunFolder.checkEmpty(folder);
    Drawing.requireAvailable();
    try {
      return new CostFolder(Files.createDirectories(folder));
    } catch (IOException refused) {
      throw new BadInputException(
          "--out: %s: no folder can be made there; name another".formatted(folder));
    }
  }

  /// @return what was written
  List<Path> write(CostReport report) throws IOException {
    var json = folder.resolve(REPORT);
    WholeFile.writeText(json, CanonicalJson.write(report));
    var curves = report.profiles().stream().map(CostReport.OfProfile::curve).toList();
    var source = "Mosaic Lab " + report.toolVersion() + " \u00b7 origin-cost";
    var figure = FigureSet.write(CostFigure.of(curves, report.blockGasLimit(), source), folder);
    return List.of(json, figure.svg(), figure.png());
  }
}
