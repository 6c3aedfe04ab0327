package org.mosaiclab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and folders that the pages for developers name are there.
class DocumentedFilesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern FILE = Pattern.compile("`([\\w.-]+\\.java)`");
  private static final Pattern FOLDER = Pattern.compile("`([a-z-]+/src/[\\w./-]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/recipes.md",
        "CONTRIBUTING.md",
        "README.md",
        "docs/model.md",
        "docs/tutorial.md"
      })
  void page_namesWhatIsThere(String page) throws IOException {
    var text = Files.readString(ROOT.resolve(page));
    var missing = new TreeSet<String>();
    var names = fileNames();
    FILE.matcher(text)
        .results()
        .map(match -> match.group(1))
        .forEach(
            name -> {
              if (!names.contains(name)) {
                missing.add(name);
              }
            });
    FOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .forEach(
            folder -> {
              if (!Files.isDirectory(ROOT.resolve(folder))) {
                missing.add(folder);
              }
            });
    var beside = ROOT.resolve(page).resolveSibling(".");
    LINK.matcher(text)
        .results()
        .map(match -> match.group(1))
        .forEach(
            link -> {
              if (!Files.exists(beside.resolve(link))) {
                missing.add(link);
              }
            });
    assertThat(missing).as(page).isEmpty();
  }

  private static Set<String> fileNames() throws IOException {
    try (Stream<Path> files = Files.find(ROOT, 24, (file, facts) -> facts.isRegularFile())) {
      return files
          .filter(file -> !file.toString().contains("/target/"))
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
