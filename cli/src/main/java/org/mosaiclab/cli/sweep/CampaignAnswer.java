package org.mosaiclab.cli.sweep;

import java.io.IOException;
import java.nio.file.Path;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.campaign.report.CampaignChecks;
import org.mosaiclab.campaign.report.CampaignText;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;

/// Tells what came out of a finished campaign.
///
/// @param terminal of the user
/// @param folder of the campaign
record CampaignAnswer(Terminal terminal, Path folder) {
  /// Prints the summary; the digest comes last.
  ///
  /// @return the exit code
  int tell(CampaignManifest manifest) throws IOException {
    var glyphs = terminal.canShow("±") ? Glyphs.UNICODE : Glyphs.ASCII;
    terminal.out().print(CampaignText.of(new CampaignFolder(folder), manifest, glyphs));
    terminal.out().flush();
    var checks = CampaignChecks.of(new CampaignFolder(folder), manifest.header(), glyphs);
    return manifest.failed() + manifest.violated() == 0 && checks.areMet()
        ? ExitStatus.DONE
        : ExitStatus.FAILED;
  }
}
