package org.mosaiclab.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/// Which accesses to methods, constructors and fields a law is about. Calls and method references
/// count alike.
final class Accesses {
  private static final String CONSTRUCTOR = "<init>";

  private Accesses() {}

  /// Members of one type by name.
  static DescribedPredicate<JavaAccess<?>> members(Class<?> owner, String... names) {
    var wanted = Set.of(names);
    return where(
        owner.getSimpleName() + "." + String.join("/", names),
        target -> target.getOwner().isEquivalentTo(owner) && wanted.contains(target.getName()));
  }

  /// Members of a type or any of its subtypes by name.
  static DescribedPredicate<JavaAccess<?>> inherited(Class<?> owner, String... names) {
    var wanted = Set.of(names);
    return where(
        owner.getSimpleName() + "+." + String.join("/", names),
        target -> target.getOwner().isAssignableTo(owner) && wanted.contains(target.getName()));
  }

  /// A method or constructor with exactly that many parameters.
  static DescribedPredicate<JavaAccess<?>> withParameters(
      Class<?> owner, String name, int parameterCount) {
    return where(
        owner.getSimpleName() + "." + name + " with " + parameterCount + " parameters",
        target ->
            target.getOwner().isEquivalentTo(owner)
                && target.getName().equals(name)
                && target instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().size() == parameterCount);
  }

  /// Constructors of the given types.
  static DescribedPredicate<JavaAccess<?>> constructors(Class<?>... owners) {
    DescribedPredicate<JavaAccess<?>> any = members(owners[0], CONSTRUCTOR);
    for (int i = 1; i < owners.length; i++) {
      any = any.or(members(owners[i], CONSTRUCTOR));
    }
    return any;
  }

  /// Accesses whose target fits.
  static DescribedPredicate<JavaAccess<?>> where(String text, Predicate<AccessTarget> fits) {
    return DescribedPredicate.describe(text, access -> fits.test(access.getTarget()));
  }
}
