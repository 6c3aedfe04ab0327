package org.mosaiclab.export.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.row.RewardRow;
import org.mosaiclab.dataset.row.ValidatorRow;
import org.mosaiclab.dataset.store.RunDataset;

/// What one run leaves open, each with the numbers that raise it and a way to answer it.
///
/// @param run the recorded run
/// @param summary of the same run
record RunQuestions(RunDataset run, RunSummary summary) {
  private static final int CHAINS_MAX = 3;
  private static final double PRECISE_RATIO = 0.01;

  /// The questions, the most pressing first; at least one.
  List<String> all() {
    var questions = new ArrayList<String>();
    addChecks(questions);
    run.manifest().metachains().stream()
        .limit(CHAINS_MAX)
        .forEach(chain -> addChain(questions, chain));
    addRejection(questions);
    addPrecision(questions);
    questions.add(seeds());
    return questions;
  }

  private void addChecks(List<String> questions) {
    for (var verdict : summary.verdicts()) {
      var name = code(verdict.check().metric() + " " + verdict.check().stat());
      if (verdict.kind() == Verdict.Kind.FAIL) {
        questions.add(
            "%s is %s, not within %s: is the expectation wrong, or the model? Does it fail with other seeds too?"
                .formatted(
                    name,
                    MarkdownText.escape(verdict.found()),
                    MarkdownText.escape(verdict.check().text())));
      } else if (!verdict.reason().isEmpty()) {
        questions.add(
            "%s: %s. How long would the run have to be to decide it?"
                .formatted(name, MarkdownText.cut(verdict.reason(), 200)));
      }
    }
  }

  private void addChain(List<String> questions, ChainManifest chain) {
    addFinality(questions, chain);
    addCommit(questions, chain);
    addTransfers(questions, chain);
    addConflict(questions, chain);
    addChallenges(questions, chain);
    addOffenders(questions, chain);
    addReward(questions, chain);
  }

  private void addFinality(List<String> questions, ChainManifest chain) {
    var mean = stat(chain, "finality.latency", "mean");
    if (mean.isPresent()) {
      double epochs = 1.5 * chain.epochNanos();
      questions.add(
          "Finality on %s takes %s in the mean, 1.5 epochs (%s) and %s more. How much of the rest is one block time (%s), how much propagation and the rule that votes must be included? Sweep %s and see whether the rest follows it."
              .formatted(
                  MarkdownText.name(chain.name()),
                  UnitText.nanos(mean.getAsDouble()),
                  UnitText.nanos(epochs),
                  UnitText.nanos(mean.getAsDouble() - epochs),
                  UnitText.nanos((double) chain.blockTimeNanos()),
                  path(chain, "blockTime")));
    }
  }

  private void addCommit(List<String> questions, ChainManifest chain) {
    var last = stat(chain, "commit.latency", "mean");
    var first = stat(chain, "finality.latency", "mean");
    if (last.isPresent() && first.isPresent()) {
      questions.add(
          "A transaction of %s is committed to origin %s after it is final, with a gas target of %s. Which target makes that as short as the gas of the commits allows? Sweep %s and weigh %s against %s."
              .formatted(
                  MarkdownText.name(chain.name()),
                  UnitText.nanos(last.getAsDouble() - first.getAsDouble()),
                  UnitText.count(chain.gasTarget()),
                  path(chain, "gasTarget"),
                  code(chain.name() + ".commit.latency mean"),
                  code(chain.name() + ".metablock.origin.gas mean")));
    }
  }

  private void addTransfers(List<String> questions, ChainManifest chain) {
    var revoked = stat(chain, "transfer.revoked", "value");
    var asked = stat(chain, "transfer.requested", "value");
    if (revoked.isPresent() && asked.isPresent() && revoked.getAsDouble() > 0) {
      questions.add(
          "%s of %s messages of %s were revoked and cost their users %s base units. With which patience do users lose least, and how many messages that would have been paid are revoked then? Sweep %s."
              .formatted(
                  UnitText.number(revoked.getAsDouble()),
                  UnitText.number(asked.getAsDouble()),
                  MarkdownText.name(chain.name()),
                  UnitText.number(stat(chain, "transfer.loss.initiators", "value").orElse(0)),
                  path(chain, "gateway.patience")));
    }
    var stake = stat(chain, "transfer.stake.latency", "p90");
    var redeem = stat(chain, "transfer.redeem.latency", "p90");
    if (stake.isPresent() && redeem.isPresent()) {
      questions.add(
          "Nine of ten stakes of %s are paid within %s, nine of ten redeems within %s. How much of the difference is the wait for a commit (%s), and how much the confirmations of origin?"
              .formatted(
                  MarkdownText.name(chain.name()),
                  UnitText.nanos(stake.getAsDouble()),
                  UnitText.nanos(redeem.getAsDouble()),
                  code(chain.name() + ".metablock.cadence")));
    }
  }

  private void addConflict(List<String> questions, ChainManifest chain) {
    long conflicting =
        run.tables().conflicts().stream()
            .filter(row -> row.chain().equals(chain.name()) && !row.conflictsWith().isEmpty())
            .count();
    if (conflicting > 0) {
      questions.add(
          "%s finalised checkpoints of %s conflict with one that was final before. From which share of misbehaving weight on does that happen at all, and is the slashed weight (table %s) always a third, as the theorem of accountable safety says?"
              .formatted(
                  UnitText.count(conflicting), MarkdownText.name(chain.name()), code("counters")));
    }
  }

  private void addChallenges(List<String> questions, ChainManifest chain) {
    var upheld = stat(chain, "challenges.upheld", "value");
    if (upheld.isPresent() && upheld.getAsDouble() > 0) {
      questions.add(
          "%s challenges against %s were upheld; challengers got %s of %s lost tokens. From which share on does proposing late stop to pay for whoever proposes late?"
              .formatted(
                  UnitText.number(upheld.getAsDouble()),
                  MarkdownText.name(chain.name()),
                  UnitText.number(stat(chain, "stake.claimed", "value").orElse(0)),
                  UnitText.number(stat(chain, "stake.leaked", "value").orElse(0))));
    }
  }

  private void addOffenders(List<String> questions, ChainManifest chain) {
    var offenders =
        run.tables().validators().stream()
            .filter(row -> row.chain().equals(chain.name()) && row.offendedAtNanos() >= 0)
            .toList();
    if (!offenders.isEmpty()) {
      long slashed = offenders.stream().filter(row -> row.slashedAtNanos() >= 0).count();
      long stake = offenders.stream().mapToLong(ValidatorRow::stake).sum();
      questions.add(
          "%s validators of %s with %s tokens broke a voting rule, and %s of them were slashed. How long may the evidence lie unused until an offender has withdrawn?"
              .formatted(
                  UnitText.count(offenders.size()),
                  MarkdownText.name(chain.name()),
                  UnitText.count(stake),
                  UnitText.count(slashed)));
    }
  }

  private void addReward(List<String> questions, ChainManifest chain) {
    run.tables().rewards().stream()
        .filter(row -> row.chain().equals(chain.name()) && row.entitled() > 0)
        .min(Comparator.comparingDouble(RunQuestions::paidRatio))
        .filter(row -> paidRatio(row) < 0.99)
        .ifPresent(
            row ->
                questions.add(
                    "%s of %s got %s of what its weight entitled to, voting for %s of %s links. Is that its own absence, or votes of present validators that came too late to be paid?"
                        .formatted(
                            MarkdownText.name(row.validator()),
                            MarkdownText.name(chain.name()),
                            UnitText.percent(paidRatio(row)),
                            UnitText.count(row.votedLinks()),
                            UnitText.count(row.links()))));
  }

  private static double paidRatio(RewardRow row) {
    return (double) row.earned() / row.entitled();
  }

  private void addRejection(List<String> questions) {
    summary.rejections().stream()
        .max(Comparator.comparingLong(RejectionRow::count))
        .ifPresent(
            row ->
                questions.add(
                    "The rule %s rejected %s operations of kind %s (%s gas). Who sends them, and would a sender that looks at the state first send fewer? Table %s has the instants of the first and the last."
                        .formatted(
                            code(row.rule()),
                            UnitText.count(row.count()),
                            code(row.operation()),
                            UnitText.count(row.gas()),
                            code("rejections"))));
  }

  private void addPrecision(List<String> questions) {
    summary.estimates().values().stream()
        .filter(value -> value.interval().isPresent() && ratio(value) > PRECISE_RATIO)
        .max(Comparator.comparingDouble(RunQuestions::ratio))
        .ifPresent(
            value ->
                questions.add(
                    String.format(
                        Locale.ROOT,
                        "The mean of %s is the least certain one with an interval: ± %s. About %s times the simulated time would make it ± 1 %%; is its variation between cycles that of arrivals, or of the protocol?",
                        code(value.name()),
                        UnitText.percent(ratio(value)),
                        UnitText.number(
                            Math.rint(StrictMath.pow(ratio(value) / PRECISE_RATIO, 2))))));
    summary.estimates().values().stream()
        .filter(value -> value.interval().isEmpty() && value.note().contains("no interval"))
        .findFirst()
        .ifPresent(
            value ->
                questions.add(
                    "%s has no interval (%s). What would it take to give it one?"
                        .formatted(code(value.name()), MarkdownText.cut(value.note(), 200))));
  }

  private static double ratio(MetricValue value) {
    return value
        .interval()
        .filter(interval -> interval.mean() > 0)
        .map(interval -> interval.halfWidth() / interval.mean())
        .orElse(0.0);
  }

  private String seeds() {
    var manifest = run.manifest();
    return "All of this is one run with seed %s. Which of the numbers above move by more than their intervals between seeds? A campaign file with %s and %s asks 20 replications."
        .formatted(
            manifest.seed(), code("scenario: " + manifest.scenario()), code("replications: 20"));
  }

  private OptionalDouble stat(ChainManifest chain, String metric, String stat) {
    return summary.estimates().find(chain.name() + "." + metric).stream()
        .flatMap(value -> value.stat(stat).stream())
        .mapToDouble(Stat::value)
        .findFirst();
  }

  private static String path(ChainManifest chain, String field) {
    return code("metachains." + chain.name() + "." + field);
  }

  /// A name in the look of code, whatever is in it: backticks would end a code span.
  private static String code(String name) {
    return "**" + MarkdownText.name(name) + "**";
  }
}
