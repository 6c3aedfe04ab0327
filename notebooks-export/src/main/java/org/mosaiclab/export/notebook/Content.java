package org.mosaiclab.export.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.campaign.CampaignFigures;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.analysis.figure.FigureCatalogue;
import org.mosaiclab.analysis.figure.draw.Drawing;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.summary.SummaryJson;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.export.query.RecordedTables;

/// What is made of a folder.
///
/// @param notebook its notebook
/// @param sheet of its figures
/// @param summary metrics and verdicts as JSON; empty for a campaign, which has a table of them
record Content(Notebook notebook, FigureSheet sheet, Optional<String> summary) {
  /// Of a run.
  static Content ofRun(Path folder, DataDictionary dictionary, RecordedTables tables)
      throws IOException {
    Drawing.requireAvailable();
    var run = RunDataset.open(folder);
    var summary = RunSummary.of(run);
    var figures = FigureCatalogue.figures(run);
    var origin = run.manifest().origin().name();
    var metachains = run.manifest().metachains().stream().map(ChainManifest::name).toList();
    var chains = run.manifest().chains().stream().map(ChainManifest::name).toList();
    return new Content(
        new RunNotebook(run, summary, figures).notebook(dictionary, tables),
        FigureSheet.of(figures, chains, new Palette(origin, metachains)),
        Optional.of(SummaryJson.of(summary)));
  }

  /// Of a campaign.
  static Content ofCampaign(Path root, DataDictionary dictionary, RecordedTables tables)
      throws IOException {
    Drawing.requireAvailable();
    var folder = new CampaignFolder(root);
    var manifest = CampaignManifest.read(folder);
    var reported = CampaignResult.read(folder, manifest, List.of());
    var result = CampaignResult.read(folder, manifest, CampaignQuestions.tradeOff(reported));
    var figures = CampaignFigures.of(result);
    return new Content(
        new CampaignNotebook(result, figures).notebook(dictionary, tables),
        FigureSheet.of(figures, List.of(), new Palette("", List.of())),
        Optional.empty());
  }
}
