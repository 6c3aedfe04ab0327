package org.mosaiclab.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseLawsTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mosaiclab");

  static Stream<Law> laws() {
    return Stream.of(
            ModuleTable.ROWS.stream().map(ModuleTable::law).toList(),
            DeterminismLaws.all(),
            HouseLaws.all())
        .flatMap(List::stream);
  }

  @Test
  void product_everyModule_isSeen() {
    assertThat(ModuleTable.all())
        .allSatisfy(module -> assertThat(classesOf(List.of(module)).size()).isPositive());
  }

  @Test
  void product_everyPackage_belongsToAModule() {
    assertThat(PRODUCT.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(name -> assertThat(ModuleTable.all()).anyMatch(module -> isIn(name, module)));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void product_isLawful(Law law) {
    law.rule().check(classesOf(law.modules()));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void plantedViolation_isSeen(Law law) {
    JavaClasses planted =
        new ClassFileImporter().importPackages("org.mosaiclab.archfixture." + law.planted());
    assertThat(planted.stream().map(JavaClass::getSimpleName)).contains("Planted");
    var report = law.plantedRule().evaluate(planted).getFailureReport().getDetails();
    assertThat(report).isNotEmpty();
    assertThat(members(planted))
        .allSatisfy(
            member ->
                assertThat(report)
                    .anyMatch(line -> line.contains(member + "(") || line.contains(member + ">")));
  }

  // Every member of a Planted breaks the law once; in a cycle it is the packages that do.
  private static Stream<String> members(JavaClasses planted) {
    return planted.stream()
        .filter(type -> type.getSimpleName().equals("Planted"))
        .flatMap(type -> Stream.concat(type.getMethods().stream(), type.getFields().stream()))
        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(member -> "Planted." + member.getName());
  }

  private static JavaClasses classesOf(List<String> modules) {
    return PRODUCT.that(
        com.tngtech.archunit.base.DescribedPredicate.describe(
            "in " + modules,
            type -> modules.stream().anyMatch(module -> isIn(type.getPackageName(), module))));
  }

  private static boolean isIn(String packageName, String module) {
    return (packageName + ".").startsWith("org.mosaiclab." + module + ".");
  }
}
