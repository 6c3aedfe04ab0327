package org.mosaiclab.scenario.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.scenario.spec.WorkloadSpec.GasModel;

class GasSamplerTest {
  private static final GasModel MIX = new GasModel.TransferOrLogNormal(0.55, 49_292, 1);

  /// One that no block has room for would stop all users behind it.
  @Test
  void next_drawAboveTheRoom_isCutToIt() {
    assertThat(IntStream.of(draw(60_000)).boxed())
        .contains(60_000)
        .allMatch(gas -> gas >= 21_000 && gas <= 60_000);
    assertThat(draw(5)).containsOnly(21_000);
    assertThat(IntStream.of(draw(8_000_000)).boxed()).anyMatch(gas -> gas > 60_000);
  }

  /// More than an int, or a long, holds is not taken for less than nothing.
  @Test
  void next_drawAboveEveryNumber_isCutToTheRoom() {
    for (double mean : new double[] {1e9, 1e18, 1e30}) {
      var gas = draw(new GasModel.TransferOrLogNormal(0, mean, 3), 1_000_000_000_000L);
      assertThat(gas).contains(Integer.MAX_VALUE);
      assertThat(IntStream.of(gas).min().orElseThrow()).isGreaterThanOrEqualTo(21_000);
    }
  }

  private static int[] draw(long gasMax) {
    return draw(MIX, gasMax);
  }

  private static int[] draw(GasModel model, long gasMax) {
    var stream = RandomStreams.of(1, 0).stream("gas");
    var sampler = new GasSampler(model, gasMax);
    return IntStream.range(0, 1_000).map(_ -> sampler.next(stream)).toArray();
  }
}
