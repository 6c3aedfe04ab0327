package org.mosaiclab.scenario.run;

import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;

final class TryRun {
  private TryRun() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    List<Setting> settings = Stream.of(args).skip(1).map(Setting::ofAssignment).toList();
    var result = Catalogue.bundled().read(args[0], settings).orElseThrow();
    if (!(result instanceof ReadResult.Ok ok)) {
      System.out.println(result);
      return;
    }
    System.out.println(RunPlan.of(ok.spec()));
    var record = ScenarioRun.run(ok.spec(), RunOptions.plain("0", ""));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(seconds + " s, " + record.manifest().eventsCount() / seconds + " events/s");
    System.out.println(record.manifest().outcome() + " " + record.manifest().eventsCount());
    System.out.println(record.manifest().traceDigest());
    record.tables().metablocks().stream()
        .map(
            m ->
                m.chain()
                    + " "
                    + m.metaHeight()
                    + " "
                    + m.auxHeight()
                    + " proposed "
                    + m.proposedAtNanos() / 1e9
                    + " committed "
                    + m.committedAtNanos() / 1e9
                    + " gas "
                    + m.originGas()
                    + " votes "
                    + m.votesVerified()
                    + " proven "
                    + m.kernelProvenAtNanos() / 1e9
                    + " active "
                    + m.kernelActivatedAtNanos() / 1e9)
        .forEach(System.out::println);
    record.tables().checkpoints().stream()
        .filter(c -> !c.subject().equals("origin"))
        .limit(12)
        .map(
            m ->
                m.chain()
                    + " "
                    + m.height()
                    + " votes "
                    + m.votesIncluded()
                    + " just "
                    + m.justifiedAtNanos() / 1e9
                    + " fin "
                    + m.finalisedAtNanos() / 1e9)
        .forEach(System.out::println);
    record.tables().counters().forEach(System.out::println);
    System.out.println(
        record.tables().blocks().size()
            + " blocks, "
            + record.tables().blocks().stream().filter(b -> !b.canonical()).count()
            + " stale, "
            + record.tables().votes().size()
            + " votes "
            + record.tables().votes().stream().filter(b -> !b.outcome().equals("accepted")).count()
            + " not accepted");
    System.out.println(
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6
            + " MB used of "
            + Runtime.getRuntime().totalMemory() / 1e6);
  }
}
