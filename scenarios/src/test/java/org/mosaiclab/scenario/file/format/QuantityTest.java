package org.mosaiclab.scenario.file.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  private static final Quantity<Long> DURATION = Quantities.duration("0s", "36525d");

  @ParameterizedTest
  @CsvSource({
    "0s, 0",
    "1ns, 1",
    "100us, 100000",
    "200ms, 200000000",
    "14.9s, 14900000000",
    "14.900000001s, 14900000001",
    "30m, 1800000000000",
    "6h, 21600000000000",
    "2d, 172800000000000",
    "0.5m, 30000000000",
    "1_000s, 1000000000000",
    "6 h, 21600000000000",
    "36525d, 3155760000000000000"
  })
  void read_duration_givesExactNanoseconds(String text, long nanos) {
    assertThat(DURATION.read(text)).isEqualTo(new Reading.Good<>(nanos));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "-",
        "1",
        "1 S",
        "1sec",
        "1,5s",
        "1.s",
        ".5s",
        "1..5s",
        "1__0s",
        "_1s",
        "1_s",
        "1_.5s",
        "+1s",
        "1e3s",
        "0x1s",
        "1s 2s",
        "1h30m",
        "NaNs",
        "infs",
        "١s",
        "0.1ns",
        "-1s",
        "36526d",
        "--1s",
        "1\u00a0s",
        "1s\n1"
      })
  void read_whatIsNoDuration_isRefused(String text) {
    assertThat(DURATION.read(text)).isInstanceOf(Reading.Bad.class);
  }

  @Test
  void read_randomDurations_agreesWithDecimalArithmetic() {
    var random = new Random(1);
    var units = DURATION.units();
    for (int run = 0; run < 20_000; run++) {
      var unit = units.get(random.nextInt(units.size()));
      var number = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(6));
      var nanos = number.multiply(unit.numerator());
      boolean isWhole = nanos.remainder(BigDecimal.ONE).signum() == 0;
      boolean isInside = nanos.compareTo(new BigDecimal("3155760000000000000")) <= 0;
      var read = DURATION.read(number.toPlainString() + unit.symbol());
      assertThat(read instanceof Reading.Good<Long>)
          .as("%s%s", number, unit)
          .isEqualTo(isWhole && isInside);
      if (read instanceof Reading.Good<Long>(Long value)) {
        assertThat(value).isEqualTo(nanos.longValueExact());
      }
    }
  }

  @Test
  void read_otherQuantities_convertToBaseUnits() {
    assertThat(Quantities.gas("0 gas", "9_000_000 gas").read("8_000_000 gas").found())
        .contains(8_000_000L);
    assertThat(Quantities.gas("0 gas", "9_000_000 gas").read("8_000_000gas").found())
        .contains(8_000_000L);
    assertThat(Quantities.rate("0/s", "9/s").read("30/m").found()).contains(0.5);
    assertThat(Quantities.rate("0/s", "9/s").read("1/h").found()).contains(1.0 / 3_600);
    assertThat(Quantities.bandwidth("1bit/s", "9Gbit/s").read("0.1Gbit/s").found())
        .contains(100_000_000L);
    assertThat(Quantities.ratio("0", "1").read("25%").found()).contains(0.25);
    assertThat(Quantities.ratio("0", "1").read("0.1").found()).contains(0.1);
    assertThat(Quantities.ratio("0", "1").read("101%").found()).isEmpty();
    assertThat(Quantities.count("blocks", "1", "1", "100").read("50 blocks").found()).contains(50);
    assertThat(Quantities.millisAsMicros("0", "10").read("0.125").found()).contains(125);
    assertThat(Quantities.seed().read("9_223_372_036_854_775_807").found())
        .contains(Long.MAX_VALUE);
    assertThat(Quantities.seed().read("9_223_372_036_854_775_808").found()).isEmpty();
  }

  @Test
  void read_numberOfAnyLength_answersAtOnce() {
    assertThat(DURATION.read("9".repeat(1_000_000) + "s")).isInstanceOf(Reading.Bad.class);
  }
}
