package org.mosaiclab.export.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Archives as somebody else would make them.
final class Archive {
  private static final byte[] CENTRAL_HEADER = {'P', 'K', 1, 2};
  private static final int SIZE_AT = 24;
  private static final int NAME_AT = 46;

  private Archive() {}

  static SequencedMap<String, byte[]> read(Path zip) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  static Path write(Path zip, Map<String, byte[]> entries) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return zip;
  }

  /// Gives an entry the name of another.
  ///
  /// @param to as long as `from`
  static void rename(Path zip, String from, String to) throws IOException {
    var bytes = Files.readAllBytes(zip);
    var wanted = from.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= bytes.length - wanted.length; at++) {
      if (isAt(bytes, at, wanted)) {
        System.arraycopy(to.getBytes(StandardCharsets.UTF_8), 0, bytes, at, wanted.length);
      }
    }
    Files.write(zip, bytes);
  }

  /// Makes the directory of an archive lie about the size of an entry.
  static void pretendSize(Path zip, String name, int size) throws IOException {
    var bytes = Files.readAllBytes(zip);
    var wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length - NAME_AT - wanted.length; at++) {
      if (isAt(bytes, at, CENTRAL_HEADER) && isAt(bytes, at + NAME_AT, wanted)) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + SIZE_AT, size);
        Files.write(zip, bytes);
        return;
      }
    }
    throw new IllegalStateException("the directory has no " + name);
  }

  private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
    return java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
