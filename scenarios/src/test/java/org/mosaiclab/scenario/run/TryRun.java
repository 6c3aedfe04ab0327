package org.mosaiclab.scenario.run;

final class TryRun {
  private TryRun() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    var record =
        ScenarioRun.run(
            Baseline.spec(Long.parseLong(args[0]) * 60 * Baseline.SECOND),
            RunOptions.plain("0", ""));
    System.out.println((System.nanoTime() - start) / 1e9 + " s");
    System.out.println(record.manifest().outcome() + " " + record.manifest().eventsCount());
    System.out.println(record.manifest().traceDigest());
    record.tables().metablocks().forEach(System.out::println);
    record.tables().checkpoints().stream().limit(12).forEach(System.out::println);
    record.tables().counters().forEach(System.out::println);
    record.tables().votes().stream()
        .filter(v -> !v.outcome().equals("accepted"))
        .limit(20)
        .forEach(System.out::println);
    System.out.println(
        record.tables().blocks().size() + " blocks, " + record.tables().votes().size() + " votes");
  }
}
