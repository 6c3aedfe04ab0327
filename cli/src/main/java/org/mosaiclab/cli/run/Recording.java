package org.mosaiclab.cli.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

  /// Reads one as the user writes it, in either case.
  static final class Word implements ITypeConverter<Recording> {
    @Override
    public Recording convert(String word) {
      return Arrays.stream(values())
          .filter(recording -> recording.name().equalsIgnoreCase(word))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(refusal(word)));
    }

    private static String refusal(String word) {
      return Arrays.stream(values())
          .map(Recording::toString)
          .collect(Collectors.joining(" or ", word + " cannot be recorded; give ", ""));
    }
  }
}
