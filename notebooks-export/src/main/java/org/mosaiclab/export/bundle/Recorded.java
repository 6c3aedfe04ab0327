package org.mosaiclab.export.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.ManifestFile;
import org.mosaiclab.dataset.store.RunFolder;
import org.mosaiclab.export.bundle.BundleManifest.Kind;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.table.TableExport;

/// A recorded folder as a bundle sees it: what it is about, and which of its files go in.
///
/// Left out are the host and its clock (`environment.json`: the same data give the same bundle on
/// every machine), the trace (large, and a replay makes it again) and a campaign's parts (its
/// tables say the same).
///
/// @param manifest what the bundle says about itself
/// @param title one line
/// @param question what was asked
/// @param expected the answer that was expected
/// @param files relative to the folder, in name order
record Recorded(
    BundleManifest manifest, String title, String question, String expected, List<String> files) {
  private static final List<String> RUN_FILES =
      List.of("manifest.json", "scenario.yaml", "summary.json");
  private static final List<String> CAMPAIGN_FILES =
      List.of("campaign.json", "campaign.yaml", "manifest.json");
  private static final List<String> FILES_THAT_MAY_BE_ABSENT =
      List.of("inputs.json", "report.html");
  private static final String FIGURES = "figures";

  Recorded {
    files = List.copyOf(files);
  }

  /// Looks what a folder has.
  ///
  /// @param tables of a run, or of a finished campaign
  /// @throws DatasetException if a file is missing or damaged
  static Recorded of(RecordedTables tables) throws DatasetException {
    var campaign = new CampaignFolder(tables.root());
    return Files.isRegularFile(campaign.header())
        ? ofCampaign(tables, CampaignManifest.read(campaign))
        : ofRun(tables, ManifestFile.read(new RunFolder(tables.root())));
  }

  private static Recorded ofRun(RecordedTables tables, RunManifest run) throws DatasetException {
    return new Recorded(
        new BundleManifest(
            BundleManifest.SCHEMA_VERSION,
            run.toolVersion(),
            Kind.RUN,
            run.scenario(),
            run.dataDigest()),
        "Mosaic Lab run of %s, seed %d, replication %d"
            .formatted(run.scenario(), run.seed(), run.replication()),
        run.question(),
        run.expect().text(),
        files(tables, RUN_FILES));
  }

  private static Recorded ofCampaign(RecordedTables tables, CampaignManifest campaign)
      throws DatasetException {
    var header = campaign.header();
    return new Recorded(
        new BundleManifest(
            BundleManifest.SCHEMA_VERSION,
            header.toolVersion(),
            Kind.CAMPAIGN,
            header.campaign(),
            campaign.dataDigest()),
        "Mosaic Lab campaign %s, %d runs of %s"
            .formatted(header.campaign(), campaign.runs(), header.scenario()),
        header.question(),
        header.expect(),
        files(tables, CAMPAIGN_FILES));
  }

  private static List<String> files(RecordedTables tables, List<String> required)
      throws DatasetException {
    var root = tables.root();
    var files = new ArrayList<String>();
    for (var name : required) {
      if (!Files.isRegularFile(root.resolve(name))) {
        throw new DatasetException(root.resolve(name), "missing: the folder is not whole");
      }
      files.add(name);
    }
    for (var name : FILES_THAT_MAY_BE_ABSENT) {
      if (Files.isRegularFile(root.resolve(name))) {
        files.add(name);
      }
    }
    files.addAll(filesIn(root.resolve(FIGURES), FIGURES));
    files.add("tables/" + TableExport.SCHEMA);
    tables.files().forEach(file -> files.add("tables/" + file.file()));
    requirePlain(root, files);
    return files.stream().sorted().toList();
  }

  private static List<String> filesIn(Path folder, String name) throws DatasetException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          // What a viewer or a killed process left is nobody's figure.
          .filter(file -> !file.startsWith("."))
          .map(file -> name + "/" + file)
          .toList();
    } catch (IOException broken) {
      throw new DatasetException(folder, "cannot be listed: " + broken.getMessage(), broken);
    }
  }

  private static void requirePlain(Path root, List<String> files) throws DatasetException {
    for (var name : files) {
      if (!EntryName.isPlain(name)) {
        throw new DatasetException(
            root, "holds " + EntryName.shown(name) + ", whose name cannot go into a bundle");
      }
    }
  }
}
