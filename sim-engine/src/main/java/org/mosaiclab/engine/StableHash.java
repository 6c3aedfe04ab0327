package org.mosaiclab.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes that are the same on every host and in every version of the JDK.
public final class StableHash {
  private StableHash() {}

  /// A fresh SHA-256; every JDK is required to have it.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java runtime lacks SHA-256", impossible);
    }
  }

  /// First eight bytes, big-endian, of the SHA-256 of the text in UTF-8.
  public static long of(String text) {
    return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
