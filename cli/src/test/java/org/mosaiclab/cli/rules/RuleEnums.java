package org.mosaiclab.cli.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mosaiclab.protocol.machine.RuleId;

/// The enums of rule ids, found by their sources so that none is left out.
final class RuleEnums {
  private static final Pattern IMPLEMENTS = Pattern.compile("implements[^{]*\\bRuleId\\b");

  private RuleEnums() {}

  /// @param sources root of the packages
  static List<Class<?>> in(Path sources) {
    try (var files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> IMPLEMENTS.matcher(textOf(file)).find())
          .sorted()
          .flatMap(file -> withNested(classOf(sources.relativize(file))))
          .filter(type -> type.isEnum() && RuleId.class.isAssignableFrom(type))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Class<?> classOf(Path file) {
    var name = file.toString().replace(file.getFileSystem().getSeparator(), ".");
    try {
      return Class.forName(name.substring(0, name.length() - ".java".length()));
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static Stream<Class<?>> withNested(Class<?> type) {
    return Stream.concat(
        Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(RuleEnums::withNested));
  }
}
