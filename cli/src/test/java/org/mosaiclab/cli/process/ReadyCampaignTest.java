package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.campaign.catalogue.CampaignCatalogue;

/// Every campaign that comes with Mosaic Lab gives the answer that it expects.
final class ReadyCampaignTest {
  @TempDir private Path folder = Path.of("");

  static List<String> names() {
    return CampaignCatalogue.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  @Tag("slow")
  void sweep_readyCampaign_passesEveryCheck(String name) {
    var result = new MosaicProcess(folder).run("sweep", name, "--out", name);
    assertThat(result.exitCode()).as(result::toString).isZero();
    var checks =
        result
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("check "))
            .skip(1)
            .takeWhile(line -> line.startsWith("  "))
            .filter(line -> !line.startsWith("    ("))
            .toList();
    assertThat(checks).hasSizeGreaterThan(3).allMatch(line -> line.endsWith(" pass"));
  }
}
