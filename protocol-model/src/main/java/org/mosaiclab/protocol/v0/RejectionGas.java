package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.machine.RuleId;

/// Gas of one transaction whose operation is refused: what ran before the check that failed.
///
/// Medians of the recorded failures of `trace_mc_*` where there are any. A rule that no recording
/// shows costs what the nearest recorded check of the same operation does; these are marked.
final class RejectionGas {
  /// An assertion consumes the gas that the sender allowed; the recordings allow this much.
  static final long ASSERTION = 8_000_000;

  /// What a transaction costs that fails before anything was read.
  private static final long AT_ONCE = 23_000;

  private RejectionGas() {}

  /// @param rule the check that failed
  static long of(RuleId rule) {
    if (rule.isAssertion()) {
      return ASSERTION;
    }
    return switch (rule.id()) {
      case "VO-1" -> 34_850;
      case "VO-3" -> 35_530;
      case "VO-4" -> 48_882;
      case "VO-5" -> 48_931;
      case "VO-6" -> 49_498;
      case "AV-3" -> 235_409;
      case "JU-0" -> 26_423;
      case "UM-0" -> 23_802;
      case "AB-I2" -> 23_875;
      case "AB-R1" -> 88_916;
      case "AB-R2" -> 89_253;
      case "RLP" -> 80_610;
      case "PM-1" -> 23_273;
      case "SR-1" -> 30_913;
      case "PM-3" -> 33_005;
      case "BO-1" -> 30_597;
      case "BO-2" -> 30_766;
      case "BO-3" -> 33_447;
      case "BO-10" -> 39_824;
      case "AK-0" -> 24_672;
      case "PB-1" -> 30_923;
      case "PB-2" -> 32_948;
      case "PB-3" -> 30_969;
      case "PB-4" -> 31_010;
      case "PB-5" -> 33_310;
      case "PB-6" -> 33_898;
      case "PB-7" -> 34_353;
      case "PB-8" -> 34_628;
      case "PB-9" -> 35_568;
      case "VV-1" -> 37_320;
      case "VV-2" -> 37_787;
      case "VV-3" -> 45_843;
      case "VV-4" -> 46_730;
      case "DP-0" -> 24_186;
      // Of a deposit, without the walk over all validators that precedes them.
      case "NV-1" -> 23_012;
      case "NV-2" -> 24_251;
      case "NV-3" -> 24_730;
      case "TK-1", "TK-2" -> 27_237;
      case "SI-1" -> 23_836;
      case "SI-2" -> 35_264;
      case "SI-3" -> 29_410;
      case "CM-0" -> 22_305;
      case "CM-1" -> 23_016;
      case "ST-NI" -> 21_764;
      // Not recorded, as the check beside it.
      case "VO-2" -> 34_850;
      case "ISS-03" -> 48_882;
      case "GAP-18" -> 235_409;
      case "GAP-02-ROOT", "GAP-02-PROOF" -> 39_824;
      // Two signers are recovered.
      case "GAP-01-CHAIN", "GAP-01-UNKNOWN", "GAP-01-REPEATED" -> 2 * 48_931;
      case "AV-0", "AV-1", "AV-2", "UM-1", "UM-2" -> 235_409;
      case "RLP-OVERLONG" -> 80_610;
      case "PM-2" -> 23_273;
      case "SR-2", "SR-3", "SR-4" -> 30_913;
      case "PM-4", "PM-5" -> 33_005;
      case "BO-4", "BO-5", "BO-6", "BO-7", "BO-8" -> 33_447;
      case "BO-9", "BO-11", "AB-T1" -> 39_824;
      case "AK-1" -> 24_672;
      case "GAP-09-ANCESTRY", "GAP-09-DYNASTY" -> 34_628;
      case "GAP-16-HEADER" -> 80_610;
      case "ISS-38", "GAP-14-KERNEL", "GAP-14-SOURCE", "GAP-14-LINK" -> 37_787;
      default -> AT_ONCE;
    };
  }
}
