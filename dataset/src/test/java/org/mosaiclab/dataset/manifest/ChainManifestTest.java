package org.mosaiclab.dataset.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainManifestTest {
  private static final long DAY_NANOS = 86_400_000_000_000L;

  private static ChainManifest chain(long epochLength, long blockTimeNanos) {
    return new ChainManifest(
        "alpha",
        ChainManifest.Role.METACHAIN,
        blockTimeNanos,
        epochLength,
        8_000_000,
        0,
        0,
        1,
        List.of(),
        List.of(),
        "",
        List.of(),
        "",
        0,
        0);
  }

  @Test
  void epochNanos_isTheProduct() {
    assertThat(chain(100, 3_000_000_000L).epochNanos()).isEqualTo(300_000_000_000L);
    assertThat(chain(36_525, DAY_NANOS).epochNanos()).isEqualTo(36_525 * DAY_NANOS);
  }

  /// A million blocks of a day are more nanoseconds than fit; two and a half epochs have to.
  @Test
  void epochNanos_beyondAnyRun_isAHundredYears() {
    long epoch = chain(1_000_000, DAY_NANOS).epochNanos();
    assertThat(epoch).isEqualTo(36_525 * DAY_NANOS);
    assertThat(Math.addExact(Math.multiplyExact(epoch, 2L), epoch / 2)).isPositive();
  }
}
