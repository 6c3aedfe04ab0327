package org.mosaiclab.campaign.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The estimators against their promises: few samples in every build, many with profile `slow`.
final class CoverageTest {
  private static final int QUICK_SAMPLES = 60;
  private static final int DEEP_SAMPLES = 5_000;

  private static List<Finding> findings(int samples) {
    return CoverageCatalogue.findings(1, samples, (_, _) -> {});
  }

  private static void assertKept(List<Finding> findings) {
    assertThat(findings).hasSizeGreaterThan(20);
    assertThat(findings.stream().filter(finding -> !finding.isKept())).isEmpty();
  }

  @Test
  void findings_fewSamples_keepEveryPromise() {
    assertKept(findings(QUICK_SAMPLES));
  }

  @Test
  @Tag("slow")
  void findings_manySamples_keepEveryPromise() {
    assertKept(findings(DEEP_SAMPLES));
  }
}
