package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.row.TransferRow;

/// The states that one message of a gateway pair went through, in order.
///
/// @param row the message
/// @param spans its states with their beginnings and ends
record MessageCourse(TransferRow row, List<Span> spans) {
  MessageCourse {
    spans = List.copyOf(spans);
  }

  /// What a message waits for. Paid and revoked messages wait for nothing.
  enum State {
    /// Asked for; its declaration is not yet in a block of the source.
    REQUESTED("asked for", 0.25),
    /// Declared on the source; not yet proven on the target.
    DECLARED("declared on the source", 0.55),
    /// Confirmed on the target; not yet paid.
    CONFIRMED("confirmed on the target", 1),
    /// Its revocation is declared; the amount is not yet back.
    REVOKING("being revoked", 0.6);

    private final String label;
    private final double opacityRatio;

    State(String label, double opacityRatio) {
      this.label = label;
      this.opacityRatio = opacityRatio;
    }

    String label() {
      return label;
    }

    double opacityRatio() {
      return opacityRatio;
    }
  }

  /// A stretch of time in one state.
  ///
  /// @param toNanos end; that of the run where the message is still in it
  record Span(State state, long fromNanos, long toNanos) {}

  /// A message's course.
  ///
  /// @param endNanos end of the run
  static MessageCourse of(TransferRow row, long endNanos) {
    var starts = new ArrayList<Span>();
    add(starts, State.REQUESTED, row.requestedAtNanos());
    add(starts, State.DECLARED, row.declaredAtNanos());
    add(starts, State.CONFIRMED, row.confirmedAtNanos());
    add(starts, State.REVOKING, row.revocationDeclaredAtNanos());
    long end = endOf(row, endNanos);
    var spans = new ArrayList<Span>();
    for (int i = 0; i < starts.size(); i++) {
      long until = i + 1 < starts.size() ? starts.get(i + 1).fromNanos() : end;
      spans.add(new Span(starts.get(i).state(), starts.get(i).fromNanos(), Math.min(until, end)));
    }
    return new MessageCourse(row, spans);
  }

  private static void add(List<Span> starts, State state, long atNanos) {
    if (atNanos >= 0) {
      starts.add(new Span(state, atNanos, atNanos));
    }
  }

  private static long endOf(TransferRow row, long endNanos) {
    if (row.isProgressed()) {
      return row.targetProgressedAtNanos();
    }
    return row.isRevoked() ? row.revokedAtNanos() : endNanos;
  }

  /// From the request to its end, or to that of the run.
  long durationNanos() {
    return spans.getLast().toNanos() - row.requestedAtNanos();
  }
}
