package org.mosaiclab.export.bundle;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mosaiclab.dataset.store.Sha256;

/// Writes the entries of an archive and keeps their checksums.
final class BundleZip implements AutoCloseable {
  // A time that the format can hold, not its first: that one brings the host's time zone in.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  // Stated, so that no default of a platform decides the bytes.
  private static final int LEVEL = 6;

  private final ZipOutputStream zip;
  private final TreeMap<String, String> digests = new TreeMap<>();

  private BundleZip(ZipOutputStream zip) {
    this.zip = zip;
    zip.setLevel(LEVEL);
  }

  /// @param file does not exist yet
  static BundleZip create(Path file) throws IOException {
    return new BundleZip(
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
  }

  /// Writes an entry's bytes.
  @FunctionalInterface
  interface Content {
    /// @param out stays open
    void writeTo(OutputStream out) throws IOException;
  }

  void add(String name, Content content) throws IOException {
    begin(name);
    var digested = new DigestOutputStream(new Open(zip), Sha256.newDigest());
    content.writeTo(digested);
    digests.put(name, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    zip.closeEntry();
  }

  private void begin(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  /// Writes the checksums, which are known only now.
  void finish() throws IOException {
    begin(Checksums.FILE);
    zip.write(new Checksums(digests).text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// An entry must not close its archive.
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
