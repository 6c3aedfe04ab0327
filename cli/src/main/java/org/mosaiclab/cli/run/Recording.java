package org.mosaiclab.cli.run;

import java.util.Locale;

/// What a run records beyond its tables; both are large.
enum Recording {
  /// A row for every user transaction.
  TRANSACTIONS,
  /// Every event, so that a replay can name the first that differs.
  TRACE;

  /// As the user writes it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
