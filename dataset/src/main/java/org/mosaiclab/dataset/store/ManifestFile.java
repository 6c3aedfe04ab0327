package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads `manifest.json`.
public final class ManifestFile {
  private ManifestFile() {}

  /// The manifest of a run's folder.
  ///
  /// @param folder the run's folder
  /// @return the manifest
  /// @throws DatasetException if it is missing, damaged, or of another version
  public static RunManifest read(RunFolder folder) throws DatasetException {
    Path file = folder.manifest();
    if (!Files.isDirectory(folder.root())) {
      throw new DatasetException(folder.root(), "no such folder; expected the folder of a run");
    }
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(file, "missing; every run has one, is this a run's folder?");
    }
    try {
      return parse(file, Files.readString(file));
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read; expected JSON in UTF-8", e);
    } catch (JacksonException e) {
      throw new DatasetException(file, "damaged: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new DatasetException(file, "damaged: " + e.getMessage(), e);
    }
  }

  private static RunManifest parse(Path file, String text) throws DatasetException {
    JsonNode version = CanonicalJson.readTree(text).path("schemaVersion");
    if (!version.isInt() || version.intValue() != RunManifest.SCHEMA_VERSION) {
      throw new DatasetException(
          file,
          "schemaVersion is "
              + (version.isMissingNode() ? "missing" : version)
              + "; this version of Mosaic Lab reads "
              + RunManifest.SCHEMA_VERSION);
    }
    return CanonicalJson.read(text, RunManifest.class);
  }
}
