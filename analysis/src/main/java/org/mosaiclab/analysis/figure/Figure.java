package org.mosaiclab.analysis.figure;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.mosaiclab.analysis.figure.draw.Page;

/// One figure, not yet a file.
///
/// @param id name of its files, lower case letters, digits and hyphens, unique in a run
/// @param kind which of the catalogue's figures it is, as `timeline`
/// @param subject what it is of, by `chain`, or by `metric`, `stat`, `field` and the like; empty
///   for figures of a whole run
/// @param caption what is drawn and how to read it, a few sentences
/// @param description what it shows in this run, in words, for readers who do not see it
/// @param page the drawing
public record Figure(
    String id,
    String kind,
    Map<String, String> subject,
    String caption,
    String description,
    Page page) {
  public Figure {
    subject = Collections.unmodifiableMap(new TreeMap<>(subject));
  }

  /// A figure of a whole run, of which there is one: its id is its kind.
  public Figure(String id, String caption, String description, Page page) {
    this(id, id, new TreeMap<>(), caption, description, page);
  }

  /// The same figure as one of several of a kind.
  ///
  /// @param newKind see `kind`
  /// @param newSubject see `subject`
  public Figure about(String newKind, Map<String, String> newSubject) {
    return new Figure(id, newKind, newSubject, caption, description, page);
  }
}
