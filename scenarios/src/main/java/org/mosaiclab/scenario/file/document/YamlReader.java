package org.mosaiclab.scenario.file.document;

import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the part of YAML that a scenario needs into nodes with places: mappings, sequences and
/// scalars of one document. Anchors, aliases, merge keys, tags, duplicate keys and further
/// documents are refused, each by its line.
public final class YamlReader {
  private YamlReader() {}

  /// The document of a file.
  ///
  /// @param text of the file
  /// @param file as the user named it
  /// @param problems takes what is wrong
  /// @return the document as far as it could be read, empty if there is none
  public static Optional<Node> read(String text, String file, Problems problems) {
    var own = new Problems();
    var document =
        SourceText.isText(text, file, own)
            ? parse(text, mark -> placeOf(mark, file), new Place.WholeFile(file), own)
            : Optional.<Node>empty();
    if (document.isEmpty() && own.isEmpty()) {
      own.add(
          new Place.InFile(file, 1, 1),
          "",
          "",
          "the file is empty",
          "`mosaic show paper-baseline` prints a scenario to start from");
    }
    own.list().forEach(problems::add);
    return document;
  }

  /// The value of an option, written as a YAML scalar or in flow style.
  ///
  /// @param text the value
  /// @param option the option, which is the place of everything in the value
  /// @param problems takes what is wrong
  /// @return the value as far as it could be read, empty if there is none
  public static Optional<Node> readValue(String text, Place.Option option, Problems problems) {
    var own = new Problems();
    var value =
        SourceText.isText(text, option.text(), own)
            ? parse(text, _ -> option, option, own)
            : Optional.<Node>empty();
    if (value.isEmpty() && own.isEmpty()) {
      own.add(option, option.path(), "", "has no value", "give one after the equals sign");
    }
    for (var problem : own.list()) {
      problems.add(option, option.path(), problem.value(), problem.message(), problem.hint());
    }
    return value;
  }

  private static Place placeOf(Mark mark, String file) {
    return new Place.InFile(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Optional<Node> parse(
      String text, Function<Mark, Place> places, Place whole, Problems problems) {
    var settings = LoadSettings.builder().setCodePointLimit(SourceText.SIZE_BYTES_MAX + 1).build();
    try {
      var events = new Parse(settings).parseString(text).iterator();
      return new Composer(events, places, problems).compose();
    } catch (MarkedYamlEngineException broken) {
      var place = broken.getProblemMark().or(broken::getContextMark).map(places).orElse(whole);
      var reason = String.valueOf(broken.getProblem());
      var hint = reason.contains("TAB") ? "indent with spaces" : "";
      problems.add(place, "", "", "is not valid YAML: " + Shown.value(reason), hint);
    } catch (YamlEngineException broken) {
      var reason = String.valueOf(broken.getMessage());
      problems.add(whole, "", "", "is not valid YAML: " + Shown.value(reason), "");
    }
    return Optional.empty();
  }
}
