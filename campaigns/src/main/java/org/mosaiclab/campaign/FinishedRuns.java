package org.mosaiclab.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.resume.PartStore;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.store.DatasetException;

/// The finished runs of a campaign in the order of the plan, read one by one.
///
/// @param header what the campaign is
/// @param stores where parts may lie; the first whole part of a run counts
record FinishedRuns(CampaignHeader header, List<PartStore> stores) implements Iterable<RunResult> {
  FinishedRuns {
    stores = List.copyOf(stores);
  }

  Optional<RunResult> read(long run) throws IOException {
    for (var store : stores) {
      var found = store.read(run);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Refuses a campaign of which runs are missing.
  ///
  /// @throws DatasetException saying how many and which is the first
  /// @throws IOException if a part cannot be read
  void requireAll() throws IOException {
    long missing = 0;
    long first = -1;
    for (long point = 0; point < header.points(); point++) {
      var rule = new StopRule(header);
      long found;
      do {
        found = missing;
        for (int index = rule.added(); index < rule.target(); index++) {
          var result = read(header.runOf(point, index));
          result.ifPresent(rule::add);
          if (result.isEmpty()) {
            first = missing++ == 0 ? header.runOf(point, index) : first;
          }
        }
      } while (missing == found && rule.extend());
    }
    if (missing > 0) {
      throw new DatasetException(
          stores.getFirst().folder(),
          "%,d runs are missing or damaged, the first is run %d; finish every shard by its own command"
              .formatted(missing, first));
    }
  }

  @Override
  public Iterator<RunResult> iterator() {
    return new InOrder();
  }

  private final class InOrder implements Iterator<RunResult> {
    private long point;
    private StopRule rule = new StopRule(header);

    @Override
    public boolean hasNext() {
      if (point < header.points() && rule.added() == rule.target() && !rule.extend()) {
        point++;
        rule = new StopRule(header);
      }
      return point < header.points();
    }

    @Override
    public RunResult next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all runs were read");
      }
      long run = header.runOf(point, rule.added());
      try {
        var result =
            read(run)
                .orElseThrow(
                    () ->
                        new DatasetException(
                            stores.getFirst().file(run), "missing or damaged; run it again"));
        rule.add(result);
        return result;
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
