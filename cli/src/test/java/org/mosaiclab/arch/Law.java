package org.mosaiclab.arch;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// One law of the house.
///
/// @param name as the test report shows it
/// @param modules packages below `org.mosaiclab` that it binds
/// @param rule checked over the main classes of those modules
/// @param planted package below `org.mosaiclab.archfixture` that breaks the law on purpose
/// @param plantedRule the rule as it is checked over the planted package
record Law(String name, List<String> modules, ArchRule rule, String planted, ArchRule plantedRule) {
  Law {
    modules = List.copyOf(modules);
  }

  /// A law that does not name packages, so that one rule serves product and planted violation.
  static Law of(String name, List<String> modules, ArchRule rule, String planted) {
    return new Law(name, modules, rule, planted, rule);
  }

  @Override
  public String toString() {
    return name;
  }
}
