package org.mosaiclab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class WatchedOutputTest {
  @Test
  void failure_wholeOutput_isEmpty() {
    var bytes = new ByteArrayOutputStream();
    assertThat(afterPrinting(bytes).failure()).isEmpty();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("scenario");
  }

  @Test
  void failure_fullDisk_isTold() {
    assertThat(afterPrinting(refusing("No space left on device")).failure())
        .contains("No space left on device");
  }

  @Test
  void failure_readerThatHadEnough_isNone() {
    assertThat(afterPrinting(refusing("Broken pipe")).failure()).isEmpty();
  }

  private static WatchedOutput afterPrinting(OutputStream target) {
    var output = new WatchedOutput(target);
    var stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    stream.print("scenario");
    stream.flush();
    return output;
  }

  private static OutputStream refusing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
