package org.mosaiclab.cli.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An id as prefix and number, so that `BO-10` follows `BO-9`.
///
/// @param prefix what comes before the number
/// @param number at the end, 0 if there is none
record IdParts(String prefix, int number) {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,3})\\)?");

  static IdParts of(String id) {
    Matcher matcher = NUMBERED.matcher(id);
    return matcher.matches()
        ? new IdParts(matcher.group(1), Integer.parseInt(matcher.group(2)))
        : new IdParts(id, 0);
  }
}
