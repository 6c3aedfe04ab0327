package org.mosaiclab.analysis.contrast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mosaiclab.analysis.estimate.RunEstimates;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.dataset.store.CsvSource;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.ParquetSource;
import org.mosaiclab.dataset.store.RunDataset;

/// A recorded run, or a recorded campaign with its points.
public sealed interface Recording {
  /// The folder.
  Path root();

  /// Name of the scenario.
  String scenario();

  /// Version of Mosaic Lab that made it.
  String toolVersion();

  /// Every point with its swept fields, by its number; one without fields for a run.
  SortedMap<Long, SortedMap<String, String>> points();

  /// What the runs of some points measured.
  ///
  /// @param wanted numbers of points
  /// @param quantities which of them are kept
  /// @return a sample for every wanted point
  /// @throws DatasetException if a table is missing or damaged
  SortedMap<Long, Sample> measure(List<Long> wanted, Predicate<Quantity> quantities)
      throws DatasetException;

  /// Opens a folder.
  ///
  /// @throws DatasetException if it is neither that of a run nor that of a finished campaign
  static Recording open(Path root) throws DatasetException {
    var folder = new CampaignFolder(root);
    return Files.exists(folder.header())
        ? OfCampaign.of(folder, CampaignManifest.read(folder))
        : new OfRun(root, RunDataset.open(root));
  }

  /// A single run.
  ///
  /// @param root its folder
  /// @param dataset its manifest and tables
  record OfRun(Path root, RunDataset dataset) implements Recording {
    @Override
    public String scenario() {
      return dataset.manifest().scenario();
    }

    @Override
    public String toolVersion() {
      return dataset.manifest().toolVersion();
    }

    @Override
    public SortedMap<Long, SortedMap<String, String>> points() {
      return new TreeMap<>(java.util.Map.of(0L, new TreeMap<>()));
    }

    @Override
    public SortedMap<Long, Sample> measure(List<Long> wanted, Predicate<Quantity> quantities) {
      var manifest = dataset.manifest();
      var draws = new Draws(manifest.seed(), manifest.replication());
      var sample = new Sample();
      sample.addRun();
      for (var value : RunEstimates.of(dataset).values()) {
        for (var stat : value.stats()) {
          var quantity = new Quantity(value.name(), stat.stat(), value.unit().symbol());
          if (quantities.test(quantity)) {
            sample.add(quantity, draws, stat.value(), stat.lowerBound());
          }
        }
      }
      var samples = new TreeMap<Long, Sample>();
      wanted.forEach(point -> samples.put(point, sample));
      return samples;
    }
  }

  /// A finished campaign.
  ///
  /// @param folder where it lies
  /// @param manifest of it
  /// @param points its settings
  /// @param runs its runs
  record OfCampaign(
      CampaignFolder folder,
      CampaignManifest manifest,
      SortedMap<Long, SortedMap<String, String>> points,
      List<CampaignRunRow> runs)
      implements Recording {
    static OfCampaign of(CampaignFolder folder, CampaignManifest manifest) throws DatasetException {
      var points = new TreeMap<Long, SortedMap<String, String>>();
      for (long point = 0; point < manifest.header().points(); point++) {
        points.put(point, new TreeMap<>());
      }
      for (var row : CsvSource.read(folder.csv("points"), PointRow.SCHEMA)) {
        points.computeIfAbsent(row.point(), _ -> new TreeMap<>()).put(row.field(), row.value());
      }
      return new OfCampaign(
          folder, manifest, points, CsvSource.read(folder.csv("runs"), CampaignRunRow.SCHEMA));
    }

    @Override
    public Path root() {
      return folder.root();
    }

    @Override
    public String scenario() {
      return manifest.header().scenario();
    }

    @Override
    public String toolVersion() {
      return manifest.header().toolVersion();
    }

    @Override
    public SortedMap<Long, Sample> measure(List<Long> wanted, Predicate<Quantity> quantities)
        throws DatasetException {
      var samples = new TreeMap<Long, Sample>();
      wanted.forEach(point -> samples.put(point, new Sample()));
      var draws = new TreeMap<Long, Draws>();
      for (var run : runs) {
        if (samples.containsKey(run.point())) {
          draws.put(run.run(), new Draws(run.seed(), run.replication()));
          samples.get(run.point()).addRun();
        }
      }
      var file = folder.tables().resolve("metrics.parquet");
      ParquetSource.forEach(
          file, CampaignMetricRow.SCHEMA, row -> add(samples, draws, row, quantities));
      return samples;
    }

    private static void add(
        SortedMap<Long, Sample> samples,
        SortedMap<Long, Draws> draws,
        CampaignMetricRow row,
        Predicate<Quantity> quantities) {
      var sample = samples.get(row.point());
      var run = draws.get(row.run());
      if (sample != null && run != null) {
        var quantity = new Quantity(row.metric(), row.stat(), row.unit());
        if (quantities.test(quantity)) {
          sample.add(quantity, run, row.value(), row.lowerBound());
        }
      }
    }
  }
}
