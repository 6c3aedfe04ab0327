package org.mosaiclab.cli.rules;

/// A member of a class that the map names.
///
/// @param type simple name of the class, with its outer classes: `MessageBox.Side`
/// @param member name of a method or field
/// @param folder of the source file, from the root of the repository
record CodePlace(String type, String member, String folder) {
  private static final String SOURCES = "/java/";

  /// @return as the map writes it
  String text() {
    return type + "#" + member;
  }

  /// @return the source file, from the root of the repository
  String file() {
    return folder + "/" + outermost(type) + ".java";
  }

  /// @return the class as a class loader knows it
  String binaryName() {
    int start = folder.indexOf(SOURCES) + SOURCES.length();
    return folder.substring(start).replace('/', '.') + "." + type.replace('.', '$');
  }

  static String outermost(String type) {
    return type.replaceFirst("\\..*", "");
  }
}
