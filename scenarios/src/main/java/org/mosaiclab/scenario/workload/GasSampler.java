package org.mosaiclab.scenario.workload;

import static org.mosaiclab.scenario.spec.WorkloadSpec.GasModel.TransferOrLogNormal.TRANSFER_GAS;

import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.scenario.spec.WorkloadSpec.GasModel;

/// Draws the gas of a user transaction.
final class GasSampler {
  private final GasModel model;
  private final int gasMax;

  /// @param gasMax what a block has room for: no drawn transaction uses more, and at least a plain
  ///   transfer
  GasSampler(GasModel model, long gasMax) {
    this.model = model;
    this.gasMax = (int) Math.clamp(gasMax, TRANSFER_GAS, Integer.MAX_VALUE);
  }

  int next(RandomStream stream) {
    return switch (model) {
      case GasModel.Constant(long gas) -> Math.toIntExact(gas);
      case GasModel.TransferOrLogNormal mixture -> nextOf(mixture, stream);
    };
  }

  private int nextOf(GasModel.TransferOrLogNormal model, RandomStream stream) {
    if (stream.nextUnit() < model.transferShareRatio()) {
      return TRANSFER_GAS;
    }
    double meanExtra = (model.meanGas() - TRANSFER_GAS) / (1 - model.transferShareRatio());
    // The mean of a log-normal is exp(mu + sigma^2 / 2).
    double extra =
        meanExtra
            * StrictMath.exp(model.sigma() * (stream.nextStandardNormal() - model.sigma() / 2));
    // In double: a mean far above the limit would overflow a long.
    return (int) Math.min(TRANSFER_GAS + (double) Math.round(extra), gasMax);
  }
}
