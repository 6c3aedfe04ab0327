package org.mosaiclab.protocol.v0;

/// Temporary.
public final class GasTable {
  private GasTable() {}

  public static long gas(OriginState state, OriginOperation operation) {
    return switch (operation) {
      case OriginOperation.ProposeBlock _ -> 198_008;
      default -> 84_000 + 2048L * state.stake().validatorAddresses().size();
    };
  }

  public static long gas(AuxiliaryState state, AuxiliaryOperation operation) {
    return switch (operation) {
      case AuxiliaryOperation.Vote _ -> 77_700;
      case AuxiliaryOperation.ReportAuxiliaryBlock _ -> 644_400;
      default -> 572_000;
    };
  }
}
