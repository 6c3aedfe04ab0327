package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.ParquetSource;

/// Reads the table of estimates, which of a campaign with many points need not fit into memory.
final class Estimates {
  private Estimates() {}

  /// @param folder of the campaign
  /// @param wanted which rows
  /// @return these, in the order of the table
  static List<EstimateRow> read(CampaignFolder folder, Predicate<EstimateRow> wanted)
      throws DatasetException {
    var rows = new ArrayList<EstimateRow>();
    ParquetSource.forEach(
        folder.tables().resolve("estimates.parquet"),
        EstimateRow.SCHEMA,
        row -> {
          if (wanted.test(row)) {
            rows.add(row);
          }
        });
    return rows;
  }
}
