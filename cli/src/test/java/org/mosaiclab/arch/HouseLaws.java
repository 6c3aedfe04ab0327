package org.mosaiclab.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.mosaiclab.arch.Accesses.inherited;
import static org.mosaiclab.arch.Accesses.members;
import static org.mosaiclab.arch.Accesses.withParameters;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What holds in every module.
final class HouseLaws {
  private HouseLaws() {}

  static List<Law> all() {
    return List.of(
        Law.of(
            "no package cycles",
            ModuleTable.all(),
            slices().matching("org.mosaiclab.(**)").should().beFreeOfCycles(),
            "cycle"),
        Law.of("no mutable statics", ModuleTable.all(), mutableStatics(), "mutablestatic"),
        Law.of(
            "standard output only in cli",
            ModuleTable.all().stream().filter(module -> !module.equals("cli")).toList(),
            standardOutput(),
            "stdout"),
        Law.of(
            "every package says what it is for",
            ModuleTable.all(),
            packageInfo(),
            "nopackageinfo"));
  }

  private static ArchRule mutableStatics() {
    return fields()
        .that()
        .areStatic()
        .should(
            ArchCondition.from(
                describe("be final and not of a type made to be changed", HouseLaws::isConstant)))
        .because("two runs in one JVM must not see each other");
  }

  // Private arrays are tables filled once; the compiler's own fields (switch maps,
  // $assertionsDisabled)
  // are synthetic.
  private static boolean isConstant(JavaField field) {
    if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
      return true;
    }
    return field.getModifiers().contains(JavaModifier.FINAL)
        && (!field.getRawType().isArray() || field.getModifiers().contains(JavaModifier.PRIVATE))
        && !isMadeToChange(field.getRawType());
  }

  private static boolean isMadeToChange(JavaClass type) {
    return Stream.of(
                java.util.AbstractCollection.class,
                java.util.AbstractMap.class,
                java.util.concurrent.ConcurrentMap.class,
                ThreadLocal.class,
                java.util.BitSet.class,
                java.nio.Buffer.class,
                java.security.MessageDigest.class,
                java.util.random.RandomGenerator.class)
            .anyMatch(type::isAssignableTo)
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || type.isEquivalentTo(StringBuilder.class);
  }

  private static ArchRule standardOutput() {
    return noClasses()
        .should()
        .accessTargetWhere(
            members(System.class, "out", "err", "in", "console", "exit")
                .or(withParameters(Throwable.class, "printStackTrace", 0))
                .or(inherited(Throwable.class, "printStackTrace")))
        .because("streams, exit codes and users belong to cli");
  }

  private static ArchRule packageInfo() {
    return classes().should(new PackageIsDescribed()).because("a reader starts at the package");
  }

  private static final class PackageIsDescribed extends ArchCondition<JavaClass> {
    PackageIsDescribed() {
      super("lie in a package whose package-info.java is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean described = type.getPackage().isAnnotatedWith(NullMarked.class);
      events.add(
          new SimpleConditionEvent(
              type,
              described,
              type.getPackageName() + " has " + (described ? "a" : "no") + " package-info.java"));
    }
  }
}
