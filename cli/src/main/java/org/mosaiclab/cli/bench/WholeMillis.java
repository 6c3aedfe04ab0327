package org.mosaiclab.cli.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a delay of whole milliseconds: `10ms` or `2s`.
final class WholeMillis implements ITypeConverter<Integer> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,7})(ms|s)");
  private static final int MILLIS_PER_SECOND = 1_000;

  @Override
  public Integer convert(String text) {
    Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no delay; write whole milliseconds or seconds, as 10ms or 2s");
    }
    int number = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equals("s") ? Math.multiplyExact(number, MILLIS_PER_SECOND) : number;
  }
}
