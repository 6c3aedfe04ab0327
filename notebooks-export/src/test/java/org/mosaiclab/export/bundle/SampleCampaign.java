package org.mosaiclab.export.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.query.SampleFolder;

/// The folder of a finished campaign, with tables of another subject.
final class SampleCampaign {
  /// A question that no file of ours may take for its own syntax.
  static final String QUESTION =
      "<script>alert(1)</script>\n```\n# \"head\": [x](y) \u202e \ud83d\ude00 "
          + "x".repeat(10_000);

  private SampleCampaign() {}

  static RecordedTables in(Path root) throws IOException {
    SampleFolder.in(root);
    var header =
        new CampaignHeader(
            CampaignHeader.SCHEMA_VERSION,
            "9.9.9",
            "sample",
            QUESTION,
            "",
            List.of(),
            "tiny",
            List.of(),
            1,
            3,
            3,
            CampaignHeader.Stop.NONE,
            CampaignHeader.Compare.NONE,
            CampaignHeader.Sensitivity.NONE,
            "0".repeat(64));
    var files = RecordedTables.open(root).files();
    Files.writeString(root.resolve("campaign.json"), CanonicalJson.write(header));
    Files.writeString(root.resolve("campaign.yaml"), "scenario: tiny.yaml\n");
    Files.writeString(
        root.resolve("manifest.json"),
        CanonicalJson.write(new CampaignManifest(header, 3, 0, 0, "d".repeat(64), files)));
    Files.createDirectories(root.resolve("figures"));
    Files.writeString(root.resolve("figures/a.svg"), "<svg/>");
    Files.writeString(root.resolve("figures/.DS_Store"), "no figure");
    Files.writeString(root.resolve("report.html"), "<!doctype html>");
    Files.writeString(root.resolve("environment.json"), "{\"host\": \"mine\"}");
    Files.writeString(root.resolve("lock"), "");
    return RecordedTables.open(root);
  }
}
