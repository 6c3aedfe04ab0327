package org.mosaiclab.scenario.file.document;

/// Why a node of a resolved document has its value.
public sealed interface Origin {
  /// Where an error about the node is reported.
  Place place();

  /// In a word or two, as the comment beside a resolved value says it.
  String text();

  /// Somebody wrote it here.
  record Written(Place place) implements Origin {
    @Override
    public String text() {
      return switch (place) {
        case Place.InFile(String file, int line, int _) -> Shown.name(file) + ":" + line;
        case Place.WholeFile file -> file.text();
        case Place.Option option -> option.text();
      };
    }
  }

  /// Taken over from a sibling by `like`.
  ///
  /// @param from name of the sibling
  /// @param place where the heir says `like`
  record Inherited(String from, Place place) implements Origin {
    @Override
    public String text() {
      return "like " + Shown.name(from);
    }
  }

  /// Nobody wrote it: the format's default.
  ///
  /// @param place where the nearest enclosing node that somebody wrote begins
  record Default(Place place) implements Origin {
    @Override
    public String text() {
      return "default";
    }
  }
}
