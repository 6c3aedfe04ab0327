package org.mosaiclab.protocol.v0.slashing;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.protocol.value.Address;

/// What somebody remembers who reads all votes and reports offenders. An immutable value.
///
/// Finds an offender at the vote that makes him one: every pair of his votes is compared once.
public final class OffenceDetector {
  private final SlashingJudge judge;
  private final Map<Address, Vector<SignedVote>> seen;

  private OffenceDetector(SlashingJudge judge, Map<Address, Vector<SignedVote>> seen) {
    this.judge = judge;
    this.seen = seen;
  }

  /// Has seen nothing.
  ///
  /// @param judge which rules are in force
  public static OffenceDetector of(SlashingJudge judge) {
    return new OffenceDetector(judge, HashMap.empty());
  }

  /// @param detector what is remembered from now on
  /// @param evidence that the vote and an earlier one are an offence
  public record Sighting(OffenceDetector detector, Optional<SlashingEvidence> evidence) {}

  /// Remembers a vote. One without a signer proves nothing and is forgotten.
  public Sighting see(SignedVote vote) {
    var signer = vote.signer(judge.signatures());
    if (signer.isZero()) {
      return new Sighting(this, Optional.empty());
    }
    var earlier = seen.getOrElse(signer, Vector.empty());
    var evidence =
        earlier
            .find(other -> judge.isOffence(other.message(), vote.message()))
            .map(other -> new SlashingEvidence(other, vote))
            .toJavaOptional();
    var next = new OffenceDetector(judge, seen.put(signer, earlier.append(vote)));
    return new Sighting(next, evidence);
  }
}
