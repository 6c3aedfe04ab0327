package org.mosaiclab.protocol.value;

import java.util.HexFormat;

/// Hexadecimal text of byte strings: lower case, with a `0x` prefix that is optional on input.
public final class Hex {
  private static final HexFormat FORMAT = HexFormat.of();

  private Hex() {}

  /// @return `0x` and two lower-case digits per byte
  public static String of(byte[] bytes) {
    return "0x" + FORMAT.formatHex(bytes);
  }

  /// @param text an even number of hexadecimal digits, with or without `0x`
  /// @throws IllegalArgumentException if a character is no digit or the count is odd
  public static byte[] parse(String text) {
    return FORMAT.parseHex(text.startsWith("0x") ? text.substring(2) : text);
  }
}
