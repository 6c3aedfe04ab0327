package org.mosaiclab.scenario.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.SourceText;
import org.mosaiclab.scenario.file.document.YamlReader;
import org.mosaiclab.scenario.file.format.Editor;
import org.mosaiclab.scenario.file.format.FormatChecker;
import org.mosaiclab.scenario.file.format.Inheritance;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;

/// Reads a scenario file completely before anything runs: either everything in it is right, or
/// everything that is wrong is told at once.
public final class ScenarioReader {
  private static final String LIKE_SUFFIX = "." + MetachainFormat.LIKE.name();
  private static final int NAME_LENGTH_MAX = 64;

  private final MeasuredTables tables;
  private final AttachedFiles files;

  /// @param tables what scenarios refer to by name
  /// @param files what they refer to by path
  public ScenarioReader(MeasuredTables tables, AttachedFiles files) {
    this.tables = tables;
    this.files = files;
  }

  /// Reads the bytes of a file.
  ///
  /// @param bytes of the file
  /// @param fileName as the user named it
  /// @param settings values set from outside, in order; a later one wins
  public ReadResult read(byte[] bytes, String fileName, List<Setting> settings) {
    var problems = new Problems();
    return SourceText.decode(bytes, fileName, problems)
        .map(text -> read(text, fileName, settings))
        .orElseGet(() -> new ReadResult.Rejected(problems.list()));
  }

  /// Reads the text of a file.
  ///
  /// @param text of the file
  /// @param fileName as the user named it
  /// @param settings values set from outside, in order; a later one wins
  public ReadResult read(String text, String fileName, List<Setting> settings) {
    var problems = new Problems();
    return YamlReader.read(text, fileName, problems)
        .flatMap(node -> mapping(node, problems))
        .map(document -> named(document, fileName))
        .map(document -> applied(document, settings, problems))
        .map(document -> inherited(document, problems))
        .map(document -> Attachments.resolve(document, files, problems))
        .map(document -> check(document, problems))
        .orElseGet(() -> new ReadResult.Rejected(problems.list()));
  }

  private static Optional<Node.Mapping> mapping(Node node, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    var keys = "scenario, seed, duration, metachains";
    problems.add(
        node.place(), "", "", "the file is no mapping", "a scenario has keys: " + keys + " ...");
    return Optional.empty();
  }

  private static Node.Mapping named(Node.Mapping document, String fileName) {
    var key = ScenarioFormat.NAME.name();
    if (document.get(key).isPresent()) {
      return document;
    }
    var name = new Node.Scalar(nameOf(fileName), true, new Origin.Default(document.place()));
    return document.with(key, new Node.Entry(document.place(), name));
  }

  private static String nameOf(String fileName) {
    int start = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1;
    int dot = fileName.lastIndexOf('.');
    var stem = fileName.substring(start, dot > start ? dot : fileName.length());
    var name = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty()
        ? ScenarioFormat.NAME.name()
        : name.substring(0, Math.min(NAME_LENGTH_MAX, name.length()));
  }

  private static Node.Mapping applied(
      Node.Mapping document, List<Setting> settings, Problems problems) {
    var creatable = creatable(settings);
    var edited = document;
    for (var setting : settings) {
      var value = YamlReader.readValue(setting.value(), setting.option(), problems);
      if (value.isPresent()) {
        edited =
            Editor.set(
                edited, ScenarioFormat.SHAPE, value.get(), setting.option(), creatable, problems);
      }
    }
    return edited;
  }

  // A misspelt name must not make a new meta-chain: one comes into being whole or by `like`.
  private static SequencedSet<String> creatable(List<Setting> settings) {
    var paths = new LinkedHashSet<String>();
    for (var setting : settings) {
      var path = setting.option().path();
      paths.add(path);
      if (path.endsWith(LIKE_SUFFIX)) {
        paths.add(path.substring(0, path.length() - LIKE_SUFFIX.length()));
      }
    }
    return paths;
  }

  private static Node.Mapping inherited(Node.Mapping document, Problems problems) {
    var key = ScenarioFormat.METACHAINS.name();
    var entry = document.entries().get(key);
    if (entry == null || !(entry.value() instanceof Node.Mapping chains)) {
      return document;
    }
    var resolved =
        Inheritance.resolve(chains, MetachainFormat.SHAPE, MetachainFormat.LIKE, key, problems);
    return document.with(key, new Node.Entry(entry.keyPlace(), resolved));
  }

  private ReadResult check(Node.Mapping document, Problems problems) {
    var checked = FormatChecker.check(document, ScenarioFormat.SHAPE, "", problems);
    if (!(checked instanceof Node.Mapping root)) {
      throw new IllegalStateException("a checked mapping must be one");
    }
    var draft = ScenarioDraft.read(new Section(root, ""), tables, problems);
    if (!problems.isEmpty()) {
      return new ReadResult.Rejected(problems.list());
    }
    var spec = draft.build();
    return new ReadResult.Ok(spec, new ResolvedDocument(root), Warnings.of(spec, draft).list());
  }
}
