package org.mosaiclab.cli.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.analysis.figure.draw.Drawing;
import org.mosaiclab.analysis.figure.draw.DrawingUnavailableException;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;

/// Looks at what a run needs of the machine.
///
/// @param terminal whose streams are looked at too
record Examination(Terminal terminal) {
  private static final int JAVA_LEAST = 25;
  private static final long GIBIBYTE = 1L << 30;
  private static final long HEAP_WANTED = GIBIBYTE * 9 / 10;
  private static final long DISK_WANTED = GIBIBYTE;

  /// Everything, in the order in which a user would mend it.
  List<Finding> findings() {
    return List.of(
        java(),
        assertions(),
        processors(),
        heap(),
        machineMemory(),
        catalogue(),
        drawing(),
        folder("working folder", Path.of(""), "runs go elsewhere only with --out DIR"),
        folder(
            "temporary folder",
            Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
            "no replay, and no stack traces of internal errors; set TMPDIR to a folder of yours"),
        disk(),
        characters());
  }

  private static Finding java() {
    int feature = Runtime.version().feature();
    return feature >= JAVA_LEAST
        ? Finding.ok("Java", ToolVersion.java())
        : Finding.missing(
            "Java", ToolVersion.java(), "nothing works below " + JAVA_LEAST + "; install a JDK 25");
  }

  private static Finding assertions() {
    return Examination.class.desiredAssertionStatus()
        ? Finding.ok("assertions", "on")
        : Finding.limited(
            "assertions", "off", "internal truths go unchecked; ./mosaic starts Java with -ea");
  }

  private static Finding processors() {
    int count = Runtime.getRuntime().availableProcessors();
    return count >= 2
        ? Finding.ok("processors", Integer.toString(count))
        : Finding.limited("processors", "1", "runs take longer: compiler and run share it");
  }

  private static Finding heap() {
    long bytes = Runtime.getRuntime().maxMemory();
    return bytes >= HEAP_WANTED
        ? Finding.ok("heap", mebibytes(bytes))
        : Finding.limited(
            "heap",
            mebibytes(bytes),
            "large scenarios may not fit; MOSAIC_JAVA_OPTS=-Xmx1g gives what is usual");
  }

  private static Finding machineMemory() {
    long heap = Runtime.getRuntime().maxMemory();
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    long bytes = system.getTotalMemorySize();
    return bytes >= heap + heap / 2
        ? Finding.ok("memory", mebibytes(bytes))
        : Finding.limited(
            "memory",
            mebibytes(bytes),
            "the heap may not fit; MOSAIC_JAVA_OPTS=-Xmx512m uses less");
  }

  private static Finding catalogue() {
    var names = Catalogue.bundled().names();
    var broken =
        names.stream()
            .filter(
                name ->
                    Catalogue.bundled().read(name, List.of()).stream()
                        .noneMatch(ReadResult.Ok.class::isInstance))
            .toList();
    return broken.isEmpty()
        ? Finding.ok("catalogue", names.size() + " scenarios")
        : Finding.missing(
            "catalogue",
            "broken: " + String.join(", ", broken),
            "build again: ./mvnw clean package");
  }

  private static Finding drawing() {
    try {
      Drawing.requireAvailable();
      return Finding.ok("drawing", "without a screen");
    } catch (DrawingUnavailableException unavailable) {
      return Finding.limited(
          "drawing", "no", "runs have no figures, all else works: " + unavailable.getMessage());
    }
  }

  private static Finding folder(String subject, Path folder, String consequence) {
    Path shown = folder.toAbsolutePath();
    try {
      Files.delete(Files.createTempDirectory(shown, ".mosaic-doctor-"));
      return Finding.ok(subject, shown + " can be written");
    } catch (IOException _) {
      return Finding.missing(subject, shown + " cannot be written", consequence);
    }
  }

  private static Finding disk() {
    try {
      long bytes = Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace();
      return bytes >= DISK_WANTED
          ? Finding.ok("free disk", mebibytes(bytes))
          : Finding.limited(
              "free disk", mebibytes(bytes), "a run takes 5 to 100 MiB, with --record trace more");
    } catch (IOException unknown) {
      return Finding.limited("free disk", "unknown", unknown.toString());
    }
  }

  private Finding characters() {
    var charset = terminal.out().charset().displayName(Locale.ROOT);
    return terminal.canShow("±≥▁█")
        ? Finding.ok("characters", charset)
        : Finding.limited(
            "characters",
            charset,
            "summaries use ASCII; a UTF-8 locale (LC_ALL=C.UTF-8) shows more");
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MiB", bytes >> 20);
  }
}
