package org.mosaiclab.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The streams of the process and what they can show.
///
/// @param out results
/// @param err everything else: notices, progress, errors
/// @param outIsTerminal whether a person reads `out`
/// @param errIsTerminal whether a person reads `err`
/// @param errColumns width of `err` in characters
/// @param environment variables of the process
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int errColumns,
    Map<String, String> environment) {
  private static final int COLUMNS_MIN = 40;
  private static final int COLUMNS_DEFAULT = 80;

  /// The terminal of this process. Only a shell can tell whether a stream is a terminal, so
  /// `./mosaic` passes it on; without it no stream is taken for one.
  ///
  /// @param output standard output
  public static Terminal ofProcess(WatchedOutput output) {
    return new Terminal(
        stream(output, System.out.charset()),
        stream(new FileOutputStream(FileDescriptor.err), System.err.charset()),
        Boolean.getBoolean("mosaic.terminal.out"),
        Boolean.getBoolean("mosaic.terminal.err"),
        Math.max(COLUMNS_MIN, Integer.getInteger("mosaic.terminal.columns", COLUMNS_DEFAULT)),
        System.getenv());
  }

  // Flushed at every line, so that results and notices keep their order in one terminal.
  private static PrintStream stream(OutputStream target, Charset charset) {
    return new PrintStream(target, true, charset);
  }

  /// Whether colours are wanted on `out`: a terminal without `NO_COLOR` (no-color.org).
  public boolean hasColours() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /// Whether `out` shows characters beyond ASCII.
  ///
  /// @param sample characters that are to be shown
  public boolean canShow(String sample) {
    return out.charset().newEncoder().canEncode(sample);
  }

  /// Whether stack traces of internal errors are printed instead of written to a file.
  public boolean isDebugging() {
    return environment.getOrDefault("MOSAIC_DEBUG", "").equals("1");
  }

  /// Writes text for machines to `out`: always UTF-8, no line ends added.
  public void writeForMachines(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /// A line beside the results.
  public void notice(String line) {
    err.println(line);
  }
}
