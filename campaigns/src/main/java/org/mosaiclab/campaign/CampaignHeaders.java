package org.mosaiclab.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.DatasetException;
import tools.jackson.core.JacksonException;

/// Finds out what a folder holds.
final class CampaignHeaders {
  private static final int DIGEST_DIGITS = 8;

  private CampaignHeaders() {}

  /// Refuses a folder in which a campaign can neither begin nor go on.
  static void requireUsable(CampaignFolder folder, CampaignHeader header) throws IOException {
    var root = folder.root();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new DatasetException(root, "is a file; give a folder that is empty or absent");
    }
    if (!Files.exists(root)) {
      return;
    }
    if (Files.exists(folder.header())) {
      requireSame(folder, read(folder), header);
    } else if (!isUnused(folder)) {
      throw new DatasetException(root, "is not empty and holds no campaign; give another folder");
    }
  }

  static void requireSame(CampaignFolder folder, CampaignHeader found, CampaignHeader wanted)
      throws DatasetException {
    if (!found.planDigest().equals(wanted.planDigest())) {
      throw new DatasetException(
          folder.root(),
          "holds another campaign: %s of version %s, plan %s; this is %s of version %s, plan %s; give another folder"
              .formatted(
                  found.campaign(),
                  found.toolVersion(),
                  found.planDigest().substring(0, DIGEST_DIGITS),
                  wanted.campaign(),
                  wanted.toolVersion(),
                  wanted.planDigest().substring(0, DIGEST_DIGITS)));
    }
  }

  // A process that was killed before it could say what it is about leaves an empty folder, or the
  // lock and what it was writing.
  private static boolean isUnused(CampaignFolder folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder.root())) {
      return entries.allMatch(
          entry ->
              entry.equals(folder.lock())
                  || entry.equals(folder.source())
                  || entry.equals(folder.inputs())
                  || String.valueOf(entry.getFileName()).endsWith(".partial"));
    }
  }

  /// The header of a folder.
  static CampaignHeader read(CampaignFolder folder) throws IOException {
    if (!Files.isRegularFile(folder.header())) {
      throw new DatasetException(folder.root(), "is no folder of a campaign: no campaign.json");
    }
    return parse(folder.header(), CampaignHeader.class);
  }

  /// The manifest of a folder, empty before the campaign is finished.
  static Optional<CampaignManifest> manifest(CampaignFolder folder) throws IOException {
    return Files.exists(folder.manifest())
        ? Optional.of(parse(folder.manifest(), CampaignManifest.class))
        : Optional.empty();
  }

  private static <T> T parse(Path file, Class<T> type) throws IOException {
    try {
      return CanonicalJson.read(Files.readString(file), type);
    } catch (JacksonException broken) {
      throw new DatasetException(file, "damaged: " + broken.getOriginalMessage(), broken);
    }
  }
}
