package org.mosaiclab.cli.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which tests a source file has. Sources are read, as the compiled tests of other modules need not
/// be there, or not be of now.
final class TestSources {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
  private static final Pattern TEST =
      Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest)\\b[^;]*?\\bvoid\\s+(\\w+)\\s*\\(");

  private final Path root;
  private final Map<Path, Set<String>> testsOfFile = new TreeMap<>();

  /// @param root of the repository
  TestSources(Path root) {
    this.root = root;
  }

  /// Whether that file has a test method of that name.
  boolean has(CodePlace test) {
    return testsOfFile
        .computeIfAbsent(root.resolve(test.file()), TestSources::read)
        .contains(test.member());
  }

  private static Set<String> read(Path file) {
    var tests = new TreeSet<String>();
    if (Files.exists(file)) {
      try {
        var matcher = TEST.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
        while (matcher.find()) {
          tests.add(matcher.group(1));
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return tests;
  }
}
