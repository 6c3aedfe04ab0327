package org.mosaiclab.protocol.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Builds the byte strings that the protocol hashes, in packed form or in 32-byte ABI words.
///
/// An address is *left*-padded to a word, a core identifier (bytes20) *right*-padded. Used once,
/// within one method; it grows where the first guess was too small. **Spec**: `v0 §0`.
public final class AbiWords {
  private static final int WORD = 32;

  private byte[] bytes;
  private int length;

  private AbiWords(int sizeBytes) {
    bytes = new byte[sizeBytes];
  }

  /// @param count words expected, at least zero
  public static AbiWords ofWords(int count) {
    return new AbiWords(Math.multiplyExact(count, WORD));
  }

  /// @param sizeBytes bytes expected, at least zero
  public static AbiWords ofBytes(int sizeBytes) {
    return new AbiWords(sizeBytes);
  }

  /// Appends 32 bytes as they are.
  public AbiWords word(Hash32 word) {
    int start = extend(WORD);
    word.writeTo(bytes, start);
    return this;
  }

  /// Appends a 32-byte big-endian integer.
  public AbiWords uint(Uint256 value) {
    int start = extend(WORD);
    if (value.value().bitLength() < Long.SIZE) {
      writeLong(start, value.value().longValue());
    } else {
      value.toWord().writeTo(bytes, start);
    }
    return this;
  }

  /// Appends a 32-byte big-endian integer.
  ///
  /// @param value at least zero
  /// @throws IllegalArgumentException if it is negative
  public AbiWords uint(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("value must be >= 0, was " + value);
    }
    writeLong(extend(WORD), value);
    return this;
  }

  /// Appends a word: 12 zero bytes, then the address.
  public AbiWords address(Address address) {
    int start = extend(WORD);
    address.writeTo(bytes, start + WORD - Address.BYTES);
    return this;
  }

  /// Appends a word: the identifier, then 12 zero bytes.
  public AbiWords coreId(CoreId coreIdentifier) {
    int start = extend(WORD);
    coreIdentifier.writeTo(bytes, start);
    return this;
  }

  /// Appends the 20 bytes alone.
  public AbiWords packed(Address address) {
    int start = extend(Address.BYTES);
    address.writeTo(bytes, start);
    return this;
  }

  /// Appends the 20 bytes alone.
  public AbiWords packed(CoreId coreIdentifier) {
    int start = extend(CoreId.BYTES);
    coreIdentifier.writeTo(bytes, start);
    return this;
  }

  /// Appends bytes as they are.
  public AbiWords raw(byte[] raw) {
    int start = extend(raw.length);
    System.arraycopy(raw, 0, bytes, start, raw.length);
    return this;
  }

  /// Appends `abiStr(text)`: offset 32, length, UTF-8 bytes filled with zeros to whole words.
  public AbiWords string(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    uint(WORD).uint(utf8.length);
    int filled = Math.ceilDiv(utf8.length, WORD) * WORD;
    int start = extend(filled);
    System.arraycopy(utf8, 0, bytes, start, utf8.length);
    return this;
  }

  /// @return Keccak-256 of everything appended so far
  public Hash32 keccak() {
    return Keccak.hash(bytes, 0, length);
  }

  /// @return everything appended so far, a new array
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  // A range is handed out once and never written before, so what stays unwritten is zero padding.
  // May replace the array: read `bytes` only after the call.
  private int extend(int count) {
    int start = length;
    length = Math.addExact(length, count);
    if (length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
    }
    return start;
  }

  private void writeLong(int start, long value) {
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[start + WORD - 1 - i] = (byte) (value >>> (8 * i));
    }
  }
}
