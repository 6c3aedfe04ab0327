package org.mosaiclab.archfixture.table.conformance;

import org.mosaiclab.archfixture.table.analysis.Stranger;
import picocli.CommandLine;

/// Breaks the law "module table: conformance" once in every member.
final class Planted {
  private Planted() {}

  static Object module() {
    return new Stranger();
  }

  static CommandLine library() {
    return new CommandLine(new Object());
  }
}
