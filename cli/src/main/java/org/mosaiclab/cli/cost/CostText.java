package org.mosaiclab.cli.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.analysis.estimate.PowerLaw;

/// The report as lines for a reader.
///
/// @param report what was measured
/// @param plusMinus sign before a half width
record CostText(CostReport report, String plusMinus) {
  private static final String NEVER = "never";

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "Gas of one meta-block on origin (block limit %s): proposal, votes to the quorum, commit, header."
            .formatted(grouped(report.blockGasLimit())));
    lines.add("");
    lines.add(header());
    int rows = report.profiles().getFirst().metablocks().size();
    for (int i = 0; i < rows; i++) {
      lines.add(row(i));
    }
    lines.add("");
    report.profiles().forEach(profile -> lines.add(exponent(profile)));
    if (lines.stream().anyMatch(line -> line.endsWith(NEVER) || line.contains(NEVER + " "))) {
      lines.add(NEVER + ": one of its transactions needs more gas than a block has");
    }
    return lines;
  }

  private static String blocks(CostReport.Metablock metablock) {
    return metablock.blocks().isPresent() ? grouped(metablock.blocks().getAsLong()) : NEVER;
  }

  private String header() {
    var line = new StringBuilder("%10s %6s".formatted("validators", "votes"));
    for (var profile : report.profiles()) {
      line.append(" %15s %11s %6s".formatted(profile.profile(), "of a block", "blocks"));
    }
    return line.toString();
  }

  private String row(int index) {
    var cost = report.profiles().getFirst().metablocks().get(index).cost();
    var line = new StringBuilder("%,10d %,6d".formatted(cost.validators(), cost.votes()));
    for (var profile : report.profiles()) {
      var metablock = profile.metablocks().get(index);
      double percent = 100.0 * metablock.totalGas() / report.blockGasLimit();
      line.append(
          String.format(
              Locale.ROOT,
              " %,15d %,9.1f %% %6s",
              metablock.totalGas(),
              percent,
              blocks(metablock)));
    }
    return line.toString();
  }

  private String exponent(CostReport.OfProfile profile) {
    return profile
        .law()
        .map(law -> profile.profile() + ": " + exponent(law))
        .orElse(profile.profile() + ": no exponent of one size");
  }

  private String exponent(PowerLaw law) {
    var half =
        law.halfWidth().map(width -> " " + plusMinus + " " + three(width) + " (95 %)").orElse("");
    return "gas ~ validators^%s%s over all sizes, ^%s between the two largest"
        .formatted(three(law.exponent()), half, three(law.lastExponent()));
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
