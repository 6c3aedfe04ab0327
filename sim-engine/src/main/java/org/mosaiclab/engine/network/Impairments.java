package org.mosaiclab.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.random.Distribution;

/// What goes wrong on the links. Immutable; every part is off unless set.
///
/// A message passes in this order: delay of the link, replaced before stabilisation by the policy;
/// extra delay of reordering; loss; then for the message and its copy: partitions, the synchrony
/// bound, FIFO order. What an actor sends to itself is not touched.
///
/// Every part has its own stream per link and draws for every message, also for one that another
/// part removes: switching one part on changes no draw of the others.
public final class Impairments {
  /// Something that happens to a message with a probability and takes time.
  record Chance(LinkProbability probability, Distribution nanos) {}

  private final Optional<LinkProbability> loss;
  private final Optional<Chance> duplication;
  private final Optional<Chance> reordering;
  private final Optional<LinkSet> fifo;
  private final Optional<EventualSynchrony> synchrony;
  private final List<Partition> partitions;

  private Impairments(Builder builder) {
    this.loss = builder.loss;
    this.duplication = builder.duplication;
    this.reordering = builder.reordering;
    this.fifo = builder.fifo;
    this.synchrony = builder.synchrony;
    this.partitions =
        builder.partitions.stream().sorted(Comparator.comparingLong(Partition::fromNanos)).toList();
  }

  /// No impairment; further ones are added to it.
  public static Builder builder() {
    return new Builder();
  }

  /// Nothing goes wrong.
  public static Impairments none() {
    return builder().build();
  }

  /// Whether nothing can go wrong: the run is then the same as without impairments.
  public boolean isNone() {
    return loss.isEmpty()
        && duplication.isEmpty()
        && reordering.isEmpty()
        && fifo.isEmpty()
        && synchrony.isEmpty()
        && partitions.isEmpty();
  }

  Optional<LinkProbability> loss() {
    return loss;
  }

  Optional<Chance> duplication() {
    return duplication;
  }

  Optional<Chance> reordering() {
    return reordering;
  }

  Optional<LinkSet> fifo() {
    return fifo;
  }

  /// The model of eventual synchrony, where there is one.
  public Optional<EventualSynchrony> synchrony() {
    return synchrony;
  }

  /// The partitions, in the order in which they begin.
  public List<Partition> partitions() {
    return partitions;
  }

  /// Collects impairments.
  public static final class Builder {
    private Optional<LinkProbability> loss = Optional.empty();
    private Optional<Chance> duplication = Optional.empty();
    private Optional<Chance> reordering = Optional.empty();
    private Optional<LinkSet> fifo = Optional.empty();
    private Optional<EventualSynchrony> synchrony = Optional.empty();
    private final List<Partition> partitions = new ArrayList<>();

    private Builder() {}

    /// Each message is lost with this probability, independently; a lost message has used its
    /// sender's uplink. Stream `link/<from>-><to>/loss`.
    public Builder loss(LinkProbability probability) {
      this.loss = Optional.of(probability);
      return this;
    }

    /// Each message is delivered twice with this probability; the copy costs no uplink. Streams
    /// `link/<from>-><to>/duplication` and `.../duplication/lag`.
    ///
    /// @param lagNanos how much longer the copy takes than the message
    public Builder duplication(LinkProbability probability, Distribution lagNanos) {
      this.duplication = Optional.of(new Chance(probability, lagNanos));
      return this;
    }

    /// Each message is delayed further with this probability, so that later ones may overtake it.
    /// Streams `link/<from>-><to>/reordering` and `.../reordering/delay`.
    ///
    /// @param extraDelayNanos added to the delay of the link
    public Builder reordering(LinkProbability probability, Distribution extraDelayNanos) {
      this.reordering = Optional.of(new Chance(probability, extraDelayNanos));
      return this;
    }

    /// On these links no message, and no copy, overtakes an earlier one: it arrives together with
    /// it instead, and is handled after it.
    public Builder fifo(LinkSet links) {
      this.fifo = Optional.of(links);
      return this;
    }

    /// Sets the model of eventual synchrony.
    public Builder synchrony(EventualSynchrony synchrony) {
      this.synchrony = Optional.of(synchrony);
      return this;
    }

    /// Adds a partition; several may overlap.
    public Builder partition(Partition partition) {
      partitions.add(partition);
      return this;
    }

    /// The impairments so described.
    ///
    /// @throws IllegalArgumentException if a partition outlasts stabilisation, after which no
    ///   message may be late
    public Impairments build() {
      synchrony.ifPresent(this::requireHealed);
      return new Impairments(this);
    }

    private void requireHealed(EventualSynchrony synchrony) {
      for (Partition partition : partitions) {
        if (partition.untilNanos() > synchrony.stabilisationNanos()) {
          throw new IllegalArgumentException(
              "partitions must heal by stabilisation (%d ns), one heals at %d ns"
                  .formatted(synchrony.stabilisationNanos(), partition.untilNanos()));
        }
      }
    }
  }
}
