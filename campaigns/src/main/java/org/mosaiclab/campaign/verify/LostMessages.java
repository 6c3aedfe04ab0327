package org.mosaiclab.campaign.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.Share;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.MessageRow;
import org.mosaiclab.engine.event.EventListKind;

/// Messages that links lose; and whether the order of events depends on how they are kept.
final class LostMessages implements Tally {
  private static final double LOSS = 0.05;

  private static final List<Question> QUESTIONS =
      List.of(
          Question.estimated("share of messages lost", "", "p of every link", "model.md, Network"),
          Question.exact(
              "runs that differ over a binary heap",
              "",
              "none: order is (time, source, sequence)",
              "adr/0010"));

  static final ModelCase CASE =
      ModelCase.of("lossy-links", 4, 400, QUESTIONS, LostMessages::new)
          .withVariants(List.of(Variant.on(EventListKind.BUCKETS), Variant.on(EventListKind.HEAP)));

  private final List<String> digests = new ArrayList<>();
  private final SequencedSet<String> distinct = new LinkedHashSet<>();
  private long sent;
  private long lost;

  @Override
  public void add(Trial trial) {
    var digest = trial.data().manifest().traceDigest();
    digests.add(digest);
    distinct.add(digest);
    if (trial.variant() == 0) {
      // The second variant is the same runs again.
      sent += trial.data().tables().messages().stream().mapToLong(MessageRow::count).sum();
      lost +=
          trial.data().tables().counters().stream()
              .filter(row -> row.name().equals(Counters.incidents("lost")))
              .mapToLong(CounterRow::value)
              .sum();
    }
  }

  @Override
  public List<Answer> answers() {
    int runs = digests.size() / 2;
    return List.of(
        new Answer(QUESTIONS.get(0), LOSS, Share.of(lost, sent)),
        new Answer(QUESTIONS.get(1), 0, new Observed(distinct.size() - (double) runs, runs)));
  }
}
