package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.v0.finality.Tally;
import org.mosaiclab.protocol.v0.stake.ValidatorUpdates;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What an accepted operation gives back. The contracts return `true` in most of these places; here
/// is what they computed on the way.
public sealed interface Returned {
  /// The contract returns nothing.
  record Nothing() implements Returned {}

  /// The contract returns `true`.
  record True() implements Returned {}

  /// `true`, after a report.
  record Reported(Hash32 blockHash) implements Returned {}

  /// `true`, after a vote at the polling place.
  record Counted(Tally tally) implements Returned {}

  /// `true`, after a proposal.
  record Proposed(Hash32 transitionHash) implements Returned {}

  /// The validators of the kernel of the new height.
  record Updates(ValidatorUpdates updates) implements Returned {}

  /// What the caller has paid in, base units.
  record Funded(Uint256 amount) implements Returned {}

  /// What the caller was paid, base units.
  record Paid(Uint256 amount) implements Returned {}

  Returned NOTHING = new Nothing();
  Returned TRUE = new True();
}
