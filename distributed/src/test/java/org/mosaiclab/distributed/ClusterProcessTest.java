package org.mosaiclab.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.mosaiclab.distributed.Mosaic.Result;
import org.mosaiclab.distributed.Mosaic.Running;

/// A campaign with rounds and violations on a real cluster, whose machines and whose driver die.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ClusterProcessTest {
  private static final String CAMPAIGN = "campaign.yaml";
  private static final int RUNS = 20;

  // Stays, so that a failure can be looked into.
  private final Workspace workspace = Workspace.empty("cluster");
  private final Mosaic mosaic = workspace.mosaic("-Dspark.executor.memory=512m");
  private final StandaloneCluster cluster = workspace.cluster();
  private final Process first = cluster.startWorker("worker-1");
  private final Process second = cluster.startWorker("worker-2");
  private final Result local = mosaic.run("sweep", CAMPAIGN, "--out", "local");

  ClusterProcessTest() throws IOException, InterruptedException {}

  @AfterAll
  void stop() {
    cluster.close();
  }

  private Result onCluster(Running running) throws IOException, InterruptedException {
    var result = running.await();
    assertThat(result.err()).doesNotContain("WARN", "Exception", "SLF4J", "error");
    return result;
  }

  private void requireSame(Result result, String name) throws IOException {
    assertThat(result.exitCode()).as(result::toString).isEqualTo(1).isEqualTo(local.exitCode());
    assertThat(result.lastLine()).startsWith("data ").isEqualTo(local.lastLine());
    assertThat(workspace.dataset(name))
        .isEqualTo(workspace.dataset("local"))
        .containsKey("manifest.json");
  }

  /// Waits until some runs are finished.
  private void awaitRuns(Running running, String name, int runs) throws Exception {
    while (workspace.parts(name) < runs) {
      assertThat(running.process().isAlive()).as(() -> "alive: " + running).isTrue();
      Thread.sleep(20);
    }
  }

  private static boolean hasExecutor(Process worker) {
    return worker.descendants().findAny().isPresent();
  }

  @Test
  void sweep_workerKilled_losesNothing() throws Exception {
    var running = mosaic.start("sweep", CAMPAIGN, "--out", "killed", "--on", cluster.url());
    awaitRuns(running, "killed", 3);
    assertThat(List.of(first, second)).allMatch(ClusterProcessTest::hasExecutor);
    cluster.kill(second);
    assertThat(running.process().isAlive()).isTrue();
    requireSame(onCluster(running), "killed");
    assertThat(workspace.read("killed/cluster.log")).contains("Lost executor");
  }

  @Test
  void sweep_driverKilled_goesOnThereOrHere() throws Exception {
    var running = mosaic.start("sweep", CAMPAIGN, "--out", "begun", "--on", cluster.url());
    awaitRuns(running, "begun", 3);
    running.process().destroyForcibly().waitFor();
    int kept = workspace.parts("begun");
    assertThat(kept).isBetween(3, RUNS - 1);
    var rest = mosaic.run("sweep", CAMPAIGN, "--out", "begun");
    assertThat(rest.err()).contains("%d runs done, %d were already".formatted(RUNS - kept, kept));
    requireSame(rest, "begun");
  }

  @Test
  void sweep_noExecutor_saysSoAndEnds() throws Exception {
    var asksTooMuch = workspace.mosaic("-Dspark.executor.memory=64g", "-Dspark.mosaic.patience=2s");
    var result = asksTooMuch.run("sweep", CAMPAIGN, "--out", "none", "--on", cluster.url());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("error: " + cluster.url() + " has had no executor for this campaign for 2 s")
        .contains("none with 64g of memory")
        .hasLineCount(1);
  }
}
