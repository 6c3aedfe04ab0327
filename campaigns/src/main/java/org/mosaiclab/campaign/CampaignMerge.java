package org.mosaiclab.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.analysis.report.RuleBook;
import org.mosaiclab.campaign.report.CampaignTables;
import org.mosaiclab.campaign.resume.FolderLock;
import org.mosaiclab.campaign.resume.PartStore;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.WholeFile;

/// Makes one dataset of the folders of several shards.
public final class CampaignMerge {
  private CampaignMerge() {}

  /// Merges folders; their parts stay where they are.
  ///
  /// @param roots folders of shards of one campaign, at least one
  /// @param out folder of the whole, made if absent
  /// @param rules what the report says of the protocol's rules
  /// @return the manifest of the whole
  /// @throws org.mosaiclab.dataset.store.DatasetException if they are not of one campaign, runs are
  ///   missing, or `out` holds something else
  /// @throws IOException if a file cannot be read or written
  public static CampaignManifest merge(List<Path> roots, Path out, RuleBook rules)
      throws IOException {
    var folders = roots.stream().map(CampaignFolder::new).toList();
    var first = folders.getFirst();
    var header = CampaignHeaders.read(first);
    for (var folder : folders) {
      CampaignHeaders.requireSame(folder, CampaignHeaders.read(folder), header);
    }
    var stores = folders.stream().map(folder -> new PartStore(folder.parts())).toList();
    var runs = new FinishedRuns(header, stores);
    runs.requireAll();
    var target = new CampaignFolder(out);
    CampaignHeaders.requireUsable(target, header);
    Files.createDirectories(out);
    try (var _ = FolderLock.take(target.lock())) {
      WholeFile.writeText(target.source(), Files.readString(first.source()));
      if (Files.exists(first.inputs())) {
        WholeFile.writeText(target.inputs(), Files.readString(first.inputs()));
      }
      WholeFile.writeText(target.header(), CanonicalJson.write(header));
      return CampaignTables.write(target, header, runs, rules);
    }
  }
}
