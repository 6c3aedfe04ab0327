package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;

/// Parameters, and what it takes to repeat the run.
final class RunSection {
  private final RunManifest manifest;

  RunSection(RunManifest manifest) {
    this.manifest = manifest;
  }

  /// Parameters of the run and of every chain.
  List<Markup> parameters() {
    var parts = new ArrayList<Markup>();
    parts.add(run());
    parts.add(chains());
    parts.add(workloads());
    return parts;
  }

  private Element run() {
    var grid = Grid.of("The run").column("parameter", Align.TEXT).column("value", Align.WIDE);
    grid.row("simulated time", UnitText.span(manifest.durationNanos()));
    grid.row("warm-up, not measured", UnitText.span(manifest.warmUpNanos()));
    grid.row("latencies", manifest.regions().name() + ": " + manifest.regions().source());
    grid.row("signatures", manifest.signatures());
    var repairs = manifest.profile().repairs();
    grid.row(
        "rules",
        manifest.profile().words()
            + (repairs.isEmpty() ? ", no repairs" : ", repaired: " + String.join(", ", repairs)));
    return grid.element();
  }

  private Element chains() {
    var grid =
        Grid.of("Chains")
            .column("chain", Align.TEXT)
            .numbers(
                "block time",
                "epoch, blocks",
                "gas limit",
                "background gas",
                "confirmations",
                "gas target",
                "validators or miners",
                "nodes")
            .column("observer", Align.TEXT);
    for (var chain : manifest.chains()) {
      boolean origin = chain.role() == ChainManifest.Role.ORIGIN;
      grid.row(
          chain.name(),
          UnitText.nanos((double) chain.blockTimeNanos()),
          UnitText.count(chain.epochLengthBlocks()),
          UnitText.count(chain.gasLimit()),
          origin ? UnitText.count(chain.backgroundGas()) : "-",
          origin ? UnitText.count(chain.confirmationsBlocks()) : "-",
          origin ? "-" : UnitText.count(chain.gasTarget()),
          UnitText.count(chain.validators().size()),
          UnitText.count(chain.nodes().size()),
          chain.observer());
    }
    return grid.element();
  }

  private Element workloads() {
    var grid =
        Grid.of("Users and stakes of the meta-chains")
            .column("chain", Align.TEXT)
            .numbers("offered", "mean gas each", "stake, tokens", "largest stake")
            .column("stakes from", Align.WIDE);
    for (var chain : manifest.metachains()) {
      long total = chain.stakes().stream().mapToLong(Long::longValue).sum();
      long largest = chain.stakes().stream().mapToLong(Long::longValue).max().orElse(0);
      grid.row(
          chain.name(),
          UnitText.number(chain.workloadPerSecond()) + "\u00a0/s",
          UnitText.number(chain.workloadMeanGas()),
          UnitText.count(total),
          total == 0 ? "-" : UnitText.number(Math.rint(1000.0 * largest / total) / 10) + "\u00a0%",
          chain.stakeSource());
    }
    return grid.element();
  }

  /// Seed, versions, digests, files, command.
  List<Markup> provenance() {
    var grid = Grid.of("Provenance").column("what", Align.TEXT).column("value", Align.WIDE);
    grid.row("scenario", manifest.scenario());
    grid.row("seed", Long.toString(manifest.seed()));
    grid.row("replication", Long.toString(manifest.replication()));
    grid.row("Mosaic Lab", manifest.toolVersion());
    grid.row("events executed", UnitText.count(manifest.eventsCount()));
    grid.row("Java assertions", manifest.assertionsOn() ? "on" : "off");
    digest(grid, "trace digest, SHA-256", manifest.traceDigest());
    digest(grid, "data digest, SHA-256", manifest.dataDigest());
    var parts = new ArrayList<Markup>();
    parts.add(grid.element());
    parts.add(Element.of("p", "This command repeats the run:"));
    parts.add(Element.of("pre").add(Element.of("code", manifest.replayCommand())));
    if (!manifest.tables().isEmpty()) {
      parts.add(files());
    }
    return parts;
  }

  private static void digest(Grid grid, String what, String digest) {
    var value =
        digest.isEmpty() ? Markup.text("none") : Element.of("span", digest).with("class", "digest");
    grid.cells(List.of(Markup.text(what), value), -1, "");
  }

  private Element files() {
    var grid =
        Grid.of("Tables of the run")
            .column("file", Align.TEXT)
            .numbers("rows", "schema version")
            .column("SHA-256", Align.WIDE);
    for (var table : manifest.tables()) {
      var cells =
          List.of(
              Markup.text(table.file()),
              Markup.text(UnitText.count(table.rows())),
              Markup.text(Integer.toString(table.version())),
              Element.of("span", table.sha256()).with("class", "digest"));
      grid.cells(cells, -1, "");
    }
    return grid.element();
  }
}
