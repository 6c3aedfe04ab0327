package org.mosaiclab.protocol.value;

import java.math.BigInteger;
import java.util.Optional;

/// An unsigned 256-bit integer with checked arithmetic. **Spec**: `v0 §0 U256`.
///
/// Overflow and underflow are refusals of the protocol, not programmer errors: they are an empty
/// result, and the caller rejects.
///
/// @param value in `[0, 2^256)`
public record Uint256(BigInteger value) implements Comparable<Uint256> {
  public static final Uint256 ZERO = new Uint256(BigInteger.ZERO);
  public static final Uint256 ONE = new Uint256(BigInteger.ONE);
  public static final Uint256 MAX = new Uint256(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));

  /// @throws IllegalArgumentException outside `[0, 2^256)`
  public Uint256 {
    if (value.signum() < 0 || value.bitLength() > 256) {
      throw new IllegalArgumentException("value must be in [0, 2^256), was " + value);
    }
  }

  /// @param value at least zero
  public static Uint256 of(long value) {
    return new Uint256(BigInteger.valueOf(value));
  }

  /// @param decimal digits, no sign
  public static Uint256 parse(String decimal) {
    return new Uint256(new BigInteger(decimal));
  }

  /// @param bytes at most 32 bytes, big-endian; no bytes are zero
  public static Uint256 ofBytes(byte[] bytes) {
    return new Uint256(new BigInteger(1, bytes));
  }

  private static Optional<Uint256> checked(BigInteger value) {
    return value.signum() < 0 || value.bitLength() > 256
        ? Optional.empty()
        : Optional.of(new Uint256(value));
  }

  /// @return the sum, or empty on overflow
  public Optional<Uint256> plus(Uint256 other) {
    return checked(value.add(other.value));
  }

  /// @return the difference, or empty on underflow
  public Optional<Uint256> minus(Uint256 other) {
    return checked(value.subtract(other.value));
  }

  /// @return the product, or empty on overflow
  public Optional<Uint256> times(Uint256 other) {
    return checked(value.multiply(other.value));
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean isLessThan(Uint256 other) {
    return compareTo(other) < 0;
  }

  public boolean isGreaterThan(Uint256 other) {
    return compareTo(other) > 0;
  }

  /// @throws ArithmeticException if the value exceeds a signed 64-bit integer
  public long toLong() {
    return value.longValueExact();
  }

  /// @return 32 bytes, big-endian
  public Hash32 toWord() {
    var minimal = value.toByteArray();
    var word = new byte[Hash32.BYTES];
    int length = Math.min(minimal.length, Hash32.BYTES);
    System.arraycopy(minimal, minimal.length - length, word, Hash32.BYTES - length, length);
    return Hash32.of(word);
  }

  /// @param word 32 bytes, big-endian
  public static Uint256 ofWord(Hash32 word) {
    return ofBytes(word.bytes());
  }

  @Override
  public int compareTo(Uint256 other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
