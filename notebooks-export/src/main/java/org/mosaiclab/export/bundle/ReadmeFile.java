package org.mosaiclab.export.bundle;

/// What a bundle tells those who open it: `README.md`.
final class ReadmeFile {
  /// Name of the file.
  static final String FILE = "README.md";

  private ReadmeFile() {}

  static String of(Recorded recorded) {
    var manifest = recorded.manifest();
    return """
        # Mosaic Lab bundle

            %s
            recorded by version %s

        Question and expected answer, as they were put before anything ran:

            %s
            %s

        ## Is it whole, and does it repeat?

        `SHA256SUMS` has the SHA-256 of every other file; in the unpacked folder:

        ```sh
        sha256sum -c SHA256SUMS
        ```

        With Mosaic Lab %s, on the archive as it is:

        ```sh
        ./mosaic replay BUNDLE.zip
        ```

        checks the same, simulates again, and compares the digest over the tables:

            %s

        ## What is in it

        | file | what |
        |---|---|
        | `report.html` | results, figures, methods; opens offline in any browser |
        | `tables/NAME.parquet`, `tables/NAME.csv` | every table in two forms with the same rows |
        | `tables/schema.json`, `tables/columns.csv` | type, unit and meaning of every column |
        | `figures/` | the figures as PNG and SVG |
        | `notebook.ipynb`, `figures.json` | the figures once more in pandas and matplotlib, and their titles |
        %s
        | `manifest.json` | settings, digests and the files of the tables |
        | `CITATION.cff`, `LICENSE` | how to cite; Apache-2.0, for the data too |

        ## Load a table

        Times are whole nanoseconds of simulated time; -1 means never.

        ```python
        import pandas as pd
        frame = pd.read_csv("tables/%s.csv", keep_default_na=False)   # or read_parquet
        ```

        ```r
        frame <- arrow::read_parquet("tables/%s.parquet")
        ```

        ```sql
        select * from read_parquet('tables/%s.parquet') limit 10;     -- DuckDB
        ```

        Or `./mosaic query FOLDER` on the unpacked folder.
        """
        .formatted(
            PlainText.line(recorded.title()),
            PlainText.line(manifest.toolVersion()),
            orNone(recorded.question()),
            orNone(recorded.expected()),
            PlainText.line(manifest.toolVersion()),
            manifest.dataDigest(),
            inputs(manifest.kind()),
            table(manifest.kind()),
            table(manifest.kind()),
            table(manifest.kind()));
  }

  private static String orNone(String text) {
    return text.isBlank() ? "(none)" : PlainText.line(text);
  }

  private static String inputs(BundleManifest.Kind kind) {
    return switch (kind) {
      case RUN ->
          """
          | `scenario.yaml` | the scenario, resolved: needs no other file |
          | `summary.json` | every metric and verdict |""";
      case CAMPAIGN ->
          """
          | `campaign.yaml`, `inputs.json` | the campaign, and the files that it names |
          | `campaign.json` | what the campaign is, with the digest of its plan |""";
    };
  }

  private static String table(BundleManifest.Kind kind) {
    return switch (kind) {
      case RUN -> "blocks";
      case CAMPAIGN -> "estimates";
    };
  }
}
