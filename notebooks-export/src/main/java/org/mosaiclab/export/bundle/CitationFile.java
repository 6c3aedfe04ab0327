package org.mosaiclab.export.bundle;

/// How to cite a bundle: `CITATION.cff`, in the Citation File Format 1.2.0.
///
/// There is no date in it: a bundle depends on recorded data alone.
final class CitationFile {
  /// Name of the file.
  static final String FILE = "CITATION.cff";

  private CitationFile() {}

  static String of(Recorded recorded) {
    var manifest = recorded.manifest();
    return """
        cff-version: 1.2.0
        type: dataset
        message: "If you use these data, please cite them, and the software that made them."
        title: %s
        abstract: %s
        authors:
          - name: "Mosaic Lab maintainers"
        version: %s
        license: Apache-2.0
        keywords:
          - "OpenST Mosaic"
          - "discrete-event simulation"
          - "blockchain finality"
        identifiers:
          - type: other
            value: "sha256:%s"
            description: "Digest over the Parquet tables, in name order"
        references:
          - type: software
            title: "Mosaic Lab"
            version: %s
            license: Apache-2.0
            authors:
              - name: "Mosaic Lab maintainers"
        """
        .formatted(
            PlainText.quoted(recorded.title()),
            PlainText.quoted(
                recorded.question().isEmpty() ? recorded.title() : recorded.question()),
            PlainText.quoted(manifest.toolVersion()),
            manifest.dataDigest(),
            PlainText.quoted(manifest.toolVersion()));
  }
}
