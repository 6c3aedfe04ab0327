package org.mosaiclab.dataset.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.DatasetException;
import tools.jackson.core.JacksonException;

/// The files that a campaign file names, so that the campaign's folder needs no other file to be
/// done again: `inputs.json`.
///
/// @param scenario text of the scenario
/// @param attached texts of the files that the scenario names, by the name it gives them
public record CampaignInputs(String scenario, SortedMap<String, String> attached) {
  public CampaignInputs {
    attached = Collections.unmodifiableSortedMap(new TreeMap<>(attached));
  }

  /// Reads what lies in the folder of a campaign.
  ///
  /// @return empty if the scenario is of the catalogue, or the folder was written by a version that
  ///   kept no inputs
  /// @throws DatasetException if the file is damaged
  public static Optional<CampaignInputs> read(CampaignFolder folder) throws DatasetException {
    if (!Files.isRegularFile(folder.inputs())) {
      return Optional.empty();
    }
    try {
      var text = Files.readString(folder.inputs());
      return Optional.of(CanonicalJson.read(text, CampaignInputs.class));
    } catch (IOException broken) {
      throw new DatasetException(folder.inputs(), "cannot be read; expected JSON", broken);
    } catch (JacksonException broken) {
      throw new DatasetException(
          folder.inputs(), "damaged: " + broken.getOriginalMessage(), broken);
    }
  }
}
