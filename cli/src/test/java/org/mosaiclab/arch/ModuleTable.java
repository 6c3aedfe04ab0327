package org.mosaiclab.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which module may depend on which, and on which libraries.
///
/// @param packageName last part of the module's root package
/// @param modules package names of the modules it may depend on
/// @param libraries package patterns of the libraries it may depend on, beside the JDK
record ModuleTable(String packageName, List<String> modules, List<String> libraries) {
  private static final ModuleTable ENGINE = new ModuleTable("engine", List.of(), List.of());
  private static final ModuleTable PROTOCOL =
      new ModuleTable("protocol", List.of(), List.of("org.bouncycastle..", "io.vavr.."));
  private static final ModuleTable DATASET =
      new ModuleTable(
          "dataset",
          List.of(),
          List.of(
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "blue.strategic.parquet..",
              "org.apache.parquet..",
              "org.apache.hadoop.."));
  private static final ModuleTable SCENARIO =
      new ModuleTable(
          "scenario",
          List.of("engine", "protocol", "dataset"),
          List.of("tools.jackson..", "org.snakeyaml.engine..", "org.jgrapht..", "io.vavr.."));
  private static final ModuleTable ANALYSIS =
      new ModuleTable(
          "analysis",
          List.of("dataset"),
          List.of(
              "org.apache.commons.math3..",
              "org.apache.commons.statistics..",
              "org.apache.batik..",
              "org.jfree..",
              "org.w3c.dom..",
              "javax.imageio.."));
  private static final ModuleTable EXPORT =
      new ModuleTable(
          "export",
          List.of("dataset", "analysis"),
          List.of("tools.jackson..", "com.fasterxml.jackson.annotation..", "org.duckdb.."));
  private static final ModuleTable BENCH =
      new ModuleTable(
          "bench",
          List.of("engine", "protocol", "scenario", "dataset", "analysis", "export", "campaign"),
          List.of(
              "org.bouncycastle..",
              "org.apache.commons.statistics..",
              "com.sun.management..",
              "jdk.jfr.."));
  private static final ModuleTable CONFORMANCE =
      new ModuleTable("conformance", List.of("protocol"), List.of("tools.jackson..", "io.vavr.."));
  private static final ModuleTable CAMPAIGN =
      new ModuleTable(
          "campaign",
          List.of("engine", "dataset", "scenario", "analysis"),
          List.of("tools.jackson..", "org.apache.commons.math3.."));
  private static final ModuleTable CLI =
      new ModuleTable(
          "cli",
          List.of(
              "engine",
              "protocol",
              "conformance",
              "dataset",
              "scenario",
              "analysis",
              "export",
              "campaign",
              "bench"),
          List.of("picocli..", "me.tongfei.progressbar..", "com.sun.management.."));

  /// Every module.
  static final List<ModuleTable> ROWS =
      List.of(
          ENGINE, PROTOCOL, DATASET, SCENARIO, ANALYSIS, EXPORT, CAMPAIGN, BENCH, CONFORMANCE, CLI);

  /// Every module's package name.
  static List<String> all() {
    return ROWS.stream().map(ModuleTable::packageName).toList();
  }

  /// The modules whose results must repeat bit for bit.
  static List<String> deterministic() {
    return Stream.of(ENGINE, PROTOCOL, SCENARIO).map(ModuleTable::packageName).toList();
  }

  /// The edges of this module.
  ///
  /// @param root package above the modules
  ArchRule rule(String root) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations.."));
    allowed.add(root + "." + packageName + "..");
    modules.forEach(module -> allowed.add(root + "." + module + ".."));
    allowed.addAll(libraries);
    return classes()
        .that()
        .resideInAPackage(root + "." + packageName + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .because("the table of modules in docs/model.md says who may depend on whom");
  }

  /// The edges as a law; planted is a module that depends on a stranger.
  Law law() {
    return new Law(
        "module table: " + packageName,
        List.of(packageName),
        rule("org.mosaiclab"),
        "table." + packageName,
        rule("org.mosaiclab.archfixture.table"));
  }
}
