package org.mosaiclab.protocol.machine;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Which defects of the recorded contracts are repaired. **Spec**: `v0 §22a`.
///
/// An immutable value that the machines ask by issue id.
public final class RuleProfile {
  /// What the contracts do, bit for bit.
  public static final RuleProfile AS_BUILT = new RuleProfile("as-built", List.of());

  /// The least repairs under which finality and commits work as the paper intends; of GAP-09 no
  /// challenge period.
  public static final RuleProfile PAPER_CORE =
      new RuleProfile(
          "paper-core",
          List.of(
              Repair.ISS_01,
              Repair.ISS_02,
              Repair.ISS_03,
              Repair.ISS_04,
              Repair.ISS_05,
              Repair.ISS_06,
              Repair.ISS_08,
              Repair.ISS_09,
              Repair.ISS_12,
              Repair.GAP_09));

  /// Every repair that the machines know; the strict quorum (ISS-31) is a variant, not a repair.
  public static final RuleProfile PAPER =
      new RuleProfile(
          "paper",
          Arrays.stream(Repair.values())
              .filter(Repair::isImplemented)
              .filter(repair -> repair != Repair.ISS_31)
              .toList());

  private static final List<RuleProfile> NAMED = List.of(AS_BUILT, PAPER_CORE, PAPER);

  private final String name;
  // Never written after construction, and never handed out.
  private final EnumSet<Repair> repairs;

  private RuleProfile(String name, Collection<Repair> repairs) {
    this.name = name;
    this.repairs = EnumSet.noneOf(Repair.class);
    this.repairs.addAll(repairs);
  }

  /// How one rule is taken.
  public enum Choice {
    AS_BUILT,
    REPAIRED
  }

  /// @return the profile of that name, or empty
  public static Optional<RuleProfile> named(String name) {
    return NAMED.stream().filter(profile -> profile.name.equals(name)).findFirst();
  }

  /// @return names that [#named(String)] knows
  public static List<String> names() {
    return NAMED.stream().map(RuleProfile::name).toList();
  }

  /// @return the base profile and the single switches that differ from it: `paper-core,-ISS-05`
  public String name() {
    return name;
  }

  /// @return true if the rule of that id is taken repaired
  public boolean repairs(Repair repair) {
    return repairs.contains(repair);
  }

  /// @return the repairs in force, in the order of their ids
  public List<Repair> repairs() {
    return List.copyOf(repairs);
  }

  /// @param repair the single rule to switch
  /// @param choice how it is to be taken
  /// @return this profile where it is taken so already
  /// @throws IllegalArgumentException if the repair is wanted and no machine implements it
  public RuleProfile with(Repair repair, Choice choice) {
    boolean isWanted = choice == Choice.REPAIRED;
    if (isWanted && !repair.isImplemented()) {
      throw new IllegalArgumentException(
          "repair " + repair.id() + " is not implemented: " + repair.description());
    }
    if (isWanted == repairs(repair)) {
      return this;
    }
    var changed = EnumSet.copyOf(repairs);
    if (isWanted) {
      changed.add(repair);
    } else {
      changed.remove(repair);
    }
    return new RuleProfile(nameWith(repair, isWanted), changed);
  }

  // A switch that goes back to the base profile leaves no trace in the name.
  private String nameWith(Repair repair, boolean isWanted) {
    var undone = (isWanted ? "-" : "+") + repair.id();
    var parts = List.of(name.split(",", -1));
    return parts.contains(undone)
        ? String.join(",", parts.stream().filter(part -> !part.equals(undone)).toList())
        : name + "," + (isWanted ? "+" : "-") + repair.id();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleProfile that
        && name.equals(that.name)
        && repairs.equals(that.repairs);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
