package org.mosaiclab.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.scenario.file.document.Shown;

/// Where an export will lie: refused before anything is done if it cannot.
///
/// @param path as the user would name it
record ExportTarget(Path path) {
  /// Decides on the place.
  ///
  /// @param form what it will be
  /// @param root the folder that is exported
  /// @param given the place that the user named; empty: beside the folder, named after it
  /// @param isForced whether an export that lies there may be replaced
  /// @throws BadInputException if it may not be written
  static ExportTarget of(ExportForm form, Path root, Optional<Path> given, boolean isForced) {
    var path = given.map(ExportTarget::plain).orElseGet(() -> beside(root, form));
    if (!Files.isDirectory(parent(path))) {
      throw refused(path, "lies in no folder; make it first");
    }
    // Neither there nor not there: too long, or in a folder that may not be looked into.
    if (!Files.exists(path) && !Files.notExists(path)) {
      throw refused(path, "cannot be a name here; give another");
    }
    if (Files.exists(path) && !isUnused(path, form)) {
      requireReplaceable(path, form, isForced);
    }
    return new ExportTarget(path);
  }

  // Beside, not inside: a recorded folder is read and never changed.
  private static Path beside(Path root, ExportForm form) {
    var name = root.toAbsolutePath().normalize().getFileName();
    if (name == null) {
      throw new BadInputException("--out: " + root + " has no name; give one");
    }
    return root.normalize().toString().isEmpty() || root.endsWith("..")
        ? parent(root.toAbsolutePath().normalize()).resolve(name + form.suffix())
        : root.normalize().resolveSibling(name + form.suffix());
  }

  private static Path plain(Path given) {
    var plain = given.normalize();
    if (plain.toString().isEmpty() || plain.endsWith("..")) {
      throw new BadInputException("--out: names no new file or folder; give one");
    }
    return plain;
  }

  private static Path parent(Path path) {
    var parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw refused(path, "is no place for an export; give another name");
    }
    return parent;
  }

  private static boolean isUnused(Path path, ExportForm form) {
    if (!form.isFolder() || !Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    } catch (IOException broken) {
      throw refused(path, "cannot be listed: " + broken.getMessage());
    }
  }

  private static void requireReplaceable(Path path, ExportForm form, boolean isForced) {
    if (!isForced) {
      throw refused(path, "exists; give another name, or --force to replace it");
    }
    boolean isExport =
        form.isFolder()
            ? Files.isRegularFile(path.resolve(form.sign()))
            : Files.isRegularFile(path) && path.toString().endsWith(form.suffix());
    if (!isExport) {
      throw refused(path, "is no export of this form; --force replaces nothing else");
    }
  }

  private static BadInputException refused(Path path, String problem) {
    return new BadInputException("--out: " + Shown.name(path.toString()) + " " + problem);
  }

  /// The folder in which it will lie.
  Path parent() {
    return parent(path);
  }
}
