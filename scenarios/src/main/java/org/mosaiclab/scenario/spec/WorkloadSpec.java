package org.mosaiclab.scenario.spec;

/// User transactions of one meta-chain: a Poisson stream, split evenly over the regions.
///
/// @param ratePerSecond transactions per second over all regions, at least zero
/// @param gas gas of one transaction
public record WorkloadSpec(double ratePerSecond, GasModel gas) {

  /// Gas of one user transaction.
  public sealed interface GasModel {
    /// Mean gas of one transaction.
    double meanGas();

    /// Every transaction uses the same gas.
    ///
    /// @param gasPerTransaction at least 21,000
    record Constant(long gasPerTransaction) implements GasModel {
      @Override
      public double meanGas() {
        return gasPerTransaction;
      }
    }

    /// A plain transfer of 21,000 with the given probability, else 21,000 plus a log-normal amount.
    ///
    /// @param transferShareRatio probability of a plain transfer, in [0, 1]
    /// @param meanGas overall mean, at least 21,000
    /// @param sigma of the log-normal part
    record TransferOrLogNormal(double transferShareRatio, double meanGas, double sigma)
        implements GasModel {
      /// Gas of a plain transfer.
      public static final int TRANSFER_GAS = 21_000;
    }
  }
}
