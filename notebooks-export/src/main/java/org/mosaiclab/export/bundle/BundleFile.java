package org.mosaiclab.export.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.Sha256;
import org.mosaiclab.export.ExportProgress;
import tools.jackson.core.JacksonException;

/// A bundle from anywhere: looked at before it is unpacked, and trusted in nothing.
///
/// Refused are names that lead out of the folder, entries that unpack to more than they say, and an
/// archive that unpacks to more than a gibibyte and a hundred times its own size together.
public final class BundleFile implements AutoCloseable {
  private static final int ENTRIES_MAX = 10_000;
  private static final int TEXT_BYTES_MAX = 4 << 20;
  private static final long UNPACKED_BYTES_FREE = 1L << 30;
  private static final long UNPACKED_RATIO_MAX = 100;
  private static final int CHUNK_BYTES = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final SortedMap<String, ZipEntry> entries;
  private final BundleManifest manifest;
  private final Checksums checksums;

  private BundleFile(Path file, ZipFile zip) throws DatasetException {
    this.file = file;
    this.zip = zip;
    this.entries = entries(file, zip);
    this.manifest = readManifest();
    this.checksums = readChecksums();
  }

  /// Opens a bundle and looks whether it is one.
  ///
  /// @param file an archive
  /// @throws DatasetException if it is none, is damaged, dangerous, or of a newer version
  public static BundleFile open(Path file) throws DatasetException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException broken) {
      throw new DatasetException(
          file, "is no bundle, or is cut off: %s".formatted(broken.getMessage()), broken);
    }
    try {
      return new BundleFile(file, zip);
    } catch (DatasetException | RuntimeException refused) {
      closeQuietly(zip);
      throw refused;
    }
  }

  private static void closeQuietly(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException _) {
      // It was opened for reading: there is nothing to lose.
    }
  }

  private static SortedMap<String, ZipEntry> entries(Path file, ZipFile zip)
      throws DatasetException {
    if (zip.size() > ENTRIES_MAX) {
      throw new DatasetException(
          file, "has %d entries; a bundle has at most %d".formatted(zip.size(), ENTRIES_MAX));
    }
    var entries = new TreeMap<String, ZipEntry>();
    long unpacked = 0;
    for (var entry : Collections.list(zip.entries())) {
      var name = entry.getName();
      if (!EntryName.isPlain(name)) {
        throw new DatasetException(
            file, "has an entry %s, which no bundle has".formatted(EntryName.shown(name)));
      }
      if (entries.put(name, entry) != null) {
        throw new DatasetException(file, "has two entries " + name);
      }
      unpacked += Math.max(0, entry.getSize());
    }
    requireBounded(file, unpacked);
    return entries;
  }

  private static void requireBounded(Path file, long unpacked) throws DatasetException {
    long most = UNPACKED_BYTES_FREE + UNPACKED_RATIO_MAX * size(file);
    if (unpacked < 0 || unpacked > most) {
      throw new DatasetException(
          file,
          "would unpack to %d bytes; a bundle of its size to at most %d".formatted(unpacked, most));
    }
  }

  private static long size(Path file) throws DatasetException {
    try {
      return Files.size(file);
    } catch (IOException broken) {
      throw new DatasetException(file, "cannot be read: " + broken.getMessage(), broken);
    }
  }

  private BundleManifest readManifest() throws DatasetException {
    var text = text(BundleManifest.FILE);
    try {
      int version = CanonicalJson.readTree(text).path("schemaVersion").asInt(0);
      if (version > BundleManifest.SCHEMA_VERSION) {
        throw new DatasetException(
            file,
            "is a bundle of version %d; this version of Mosaic Lab reads up to %d: take a newer one"
                .formatted(version, BundleManifest.SCHEMA_VERSION));
      }
      return CanonicalJson.read(text, BundleManifest.class);
    } catch (JacksonException broken) {
      throw new DatasetException(
          file, "bundle.json is damaged: " + broken.getOriginalMessage(), broken);
    }
  }

  private Checksums readChecksums() throws DatasetException {
    try {
      return Checksums.of(text(Checksums.FILE));
    } catch (IllegalArgumentException broken) {
      throw new DatasetException(file, "SHA256SUMS is damaged: " + broken.getMessage(), broken);
    }
  }

  private String text(String name) throws DatasetException {
    var entry = entries.get(name);
    if (entry == null) {
      throw new DatasetException(
          file, "holds no %s: it is no bundle, as `export --to bundle` makes them".formatted(name));
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(TEXT_BYTES_MAX + 1);
      if (bytes.length > TEXT_BYTES_MAX) {
        throw new DatasetException(file, name + " has more than 4 MiB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (DatasetException refused) {
      throw refused;
    } catch (IOException broken) {
      throw damaged(name, broken);
    }
  }

  private DatasetException damaged(String name, IOException broken) {
    return new DatasetException(
        file, "is damaged at %s: %s".formatted(name, broken.getMessage()), broken);
  }

  /// What the bundle says about itself.
  public BundleManifest manifest() {
    return manifest;
  }

  /// Number of entries.
  public int entryCount() {
    return entries.size();
  }

  /// Unpacks everything and compares it with the checksums.
  ///
  /// @param target an empty folder
  /// @param progress is told how far it is
  /// @return one line for each entry that is not as it was written; empty if all are
  /// @throws DatasetException if the archive is damaged
  /// @throws IOException if the folder cannot be written
  public List<String> unpack(Path target, ExportProgress progress) throws IOException {
    var differences = new ArrayList<String>();
    long all = Math.max(1, entries.values().stream().mapToLong(ZipEntry::getSize).sum());
    long done = 0;
    for (var entry : entries.values()) {
      progress.onProgress(entry.getName(), Math.min(1, done / (double) all));
      var found = unpack(entry, target.resolve(entry.getName()));
      done += entry.getSize();
      compare(entry.getName(), found, differences);
    }
    checksums.byName().keySet().stream()
        .filter(name -> !entries.containsKey(name))
        .forEach(name -> differences.add(name + ": missing, SHA256SUMS lists it"));
    return List.copyOf(differences);
  }

  private void compare(String name, String found, List<String> differences) {
    var listed = checksums.byName().get(name);
    if (name.equals(Checksums.FILE)) {
      return;
    }
    if (listed == null) {
      differences.add(name + ": SHA256SUMS does not list it");
    } else if (!listed.equals(found)) {
      differences.add(name + ": SHA-256 is " + found + ", SHA256SUMS says " + listed);
    }
  }

  private String unpack(ZipEntry entry, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    var digest = Sha256.newDigest();
    try (var in = stream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      byte[] chunk = new byte[CHUNK_BYTES];
      long left = entry.getSize();
      for (int read = read(entry, in, chunk); read >= 0; read = read(entry, in, chunk)) {
        left -= read;
        if (left < 0) {
          throw new DatasetException(file, entry.getName() + " unpacks to more than it says");
        }
        digest.update(chunk, 0, read);
        out.write(chunk, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private InputStream stream(ZipEntry entry) throws DatasetException {
    try {
      return zip.getInputStream(entry);
    } catch (IOException broken) {
      throw damaged(entry.getName(), broken);
    }
  }

  // Apart from writing: a full disk is no damage of the archive.
  private int read(ZipEntry entry, InputStream in, byte[] chunk) throws DatasetException {
    try {
      return in.read(chunk);
    } catch (IOException broken) {
      throw damaged(entry.getName(), broken);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
