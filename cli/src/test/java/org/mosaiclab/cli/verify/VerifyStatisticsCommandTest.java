package org.mosaiclab.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaiclab.campaign.coverage.Finding;
import org.mosaiclab.campaign.coverage.Promise;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine;

final class VerifyStatisticsCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CommandLine command(double... found) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var terminal = new Terminal(stream, stream, false, false, 80, Map.of());
    return new CommandLine(
        new VerifyStatisticsCommand(
            terminal,
            (seed, samples, _) ->
                Arrays.stream(found)
                    .mapToObj(
                        one ->
                            new Finding(
                                "an interval",
                                "seed " + seed,
                                Promise.computed("never below 95 %", 0.95, 1),
                                one,
                                samples))
                    .toList()));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void call_everyPromiseKept_endsWithZero() {
    assertThat(command(0.95, 1).execute("--seed", "7", "--seeds", "60")).isZero();
    assertThat(text())
        .contains("estimator", "an interval  seed 7  never below 95 %   95 %  60  kept")
        .contains("2 promises, 2 kept, 0 broken");
  }

  @Test
  void call_oneBroken_endsWithOne() {
    assertThat(command(0.95, 0.9499).execute()).isEqualTo(1);
    assertThat(text()).contains("BROKEN").contains("2 promises, 1 kept, 1 broken");
  }

  @Test
  void call_tooFewSeeds_isRefused() {
    for (var seeds : List.of("49", "1000001", "-1")) {
      var line = command(1);
      line.setExecutionExceptionHandler(
          (failure, _, _) -> failure instanceof BadInputException ? 2 : 3);
      assertThat(line.execute("--seeds", seeds)).isEqualTo(2);
    }
  }
}
