package org.mosaiclab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.campaign.catalogue.CampaignCatalogue;
import org.mosaiclab.campaign.plan.PlanResult;
import org.mosaiclab.cli.run.PlanText;

final class CampaignSourceTest {
  private static final long TWO_MINUTES_ON_TWO_CORES_SECONDS = 240;

  static Stream<String> names() {
    return CampaignCatalogue.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void plan_bundled_isPossibleAndShort(String name) {
    assertThat(new CampaignSource(name).plan())
        .isInstanceOfSatisfying(
            PlanResult.Planned.class,
            planned -> {
              var header = planned.plan().header();
              assertThat(header.campaign()).isEqualTo(name);
              assertThat(header.question()).endsWith("?");
              assertThat(header.expect()).isNotEmpty();
              assertThat(header.checks()).hasSizeGreaterThan(3);
              assertThat(header.compare().isOn()).isTrue();
              assertThat(header.points()).isGreaterThan(5);
              assertThat(planned.cost().events())
                  .isLessThan(PlanText.EVENTS_PER_SECOND * TWO_MINUTES_ON_TWO_CORES_SECONDS);
            });
  }
}
