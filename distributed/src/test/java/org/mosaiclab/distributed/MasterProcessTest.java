package org.mosaiclab.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said where there is no cluster, and what is loaded when none is asked for.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class MasterProcessTest {
  private final Workspace workspace = Workspace.empty("master");

  MasterProcessTest() throws IOException {}

  private void refused(String master, String message) throws Exception {
    var result = workspace.mosaic().run("sweep", "campaign.yaml", "--out", "c", "--on", master);
    assertThat(result.exitCode()).as(result::toString).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("error: --on: " + message).hasLineCount(1);
    assertThat(workspace.folder().resolve("c")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sparc://head:7077      | sparc://head:7077 is no master; give spark://HOST:7077
          local[0]               | local[0] is no master
          spark://127.0.0.1:77777 | no master at spark://127.0.0.1:77777: 127.0.0.1:77777 has no port
          yarn                   | "yarn needs what Maven's Spark does not have"
          """)
  void sweep_noMaster_isOneLine(String master, String message) throws Exception {
    refused(master, message);
  }

  @Test
  void sweep_nobodyListens_isToldAtOnce() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    var url = "spark://127.0.0.1:" + port;
    long begun = System.nanoTime();
    refused(url, "no master at " + url + ": 127.0.0.1:" + port + " refuses the connection;");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(60);
  }

  @Test
  void sweep_withoutACluster_loadsNothingOfSpark() throws Exception {
    var classes = workspace.folder().resolve("classes");
    var mosaic = workspace.mosaic("-Xlog:class+load:file=" + classes);
    var here = mosaic.run("sweep", "campaign.yaml", "--out", "here");
    assertThat(Files.readString(classes))
        .contains("org.mosaiclab.campaign")
        .doesNotContain("spark", "scala.");
    var inSpark = mosaic.run("sweep", "campaign.yaml", "--out", "in-spark", "--on", "local[2]");
    assertThat(Files.readString(classes)).contains("org.apache.spark.SparkContext");
    assertThat(inSpark.err()).doesNotContain("WARN", "SLF4J", "Exception");
    assertThat(inSpark.exitCode()).isEqualTo(here.exitCode()).isEqualTo(1);
    assertThat(workspace.dataset("in-spark")).isEqualTo(workspace.dataset("here"));
  }
}
