package org.mosaiclab.scenario.spec;

import java.util.List;
import org.mosaiclab.protocol.machine.Repair;

/// The repairs that a scenario may switch one by one: those of what its actors do, each with a run
/// that shows the difference (`RuleEffectTest`). The machines know the others too, and the profile
/// `paper` has them all.
public final class PlayedRepairs {
  private static final List<Repair> PLAYED =
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
          Repair.ISS_13,
          Repair.ISS_16,
          Repair.ISS_18,
          Repair.ISS_21,
          Repair.ISS_22,
          Repair.ISS_27,
          Repair.ISS_38,
          Repair.DEV_11,
          Repair.DEV_12,
          Repair.DEV_13,
          Repair.DEV_14,
          Repair.DEV_15,
          Repair.GAP_01,
          Repair.GAP_02,
          Repair.GAP_04,
          Repair.GAP_05,
          Repair.GAP_07,
          Repair.GAP_08,
          Repair.GAP_09,
          Repair.GAP_12,
          Repair.GAP_15,
          Repair.GAP_16,
          Repair.GAP_18);

  private PlayedRepairs() {}

  /// Defects first, then omissions, each in the order of their ids.
  public static List<Repair> all() {
    return PLAYED;
  }

  /// Whether a scenario may switch it on.
  public static boolean contains(Repair repair) {
    return PLAYED.contains(repair);
  }
}
