package org.mosaiclab.distributed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The row of this module in the table of modules; the other modules cannot see it.
final class DistributedLawsTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mosaiclab");

  @Test
  void distributed_dependsOnCampaignsAndSparkAlone() {
    classes()
        .that()
        .resideInAPackage("org.mosaiclab.distributed..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations..",
            "org.mosaiclab.distributed..",
            "org.mosaiclab.campaign..",
            "org.apache.spark..",
            "scala..")
        .check(PRODUCT);
  }

  @Test
  void nobody_dependsOnDistributedOrSpark() {
    assertThat(PRODUCT.containPackage("org.mosaiclab.cli.sweep")).isTrue();
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mosaiclab.distributed..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.mosaiclab.distributed..", "org.apache.spark..", "scala..")
        .check(PRODUCT);
  }
}
