package org.mosaiclab.scenario.workload;

import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.scenario.spec.WorkloadSpec.GasModel;

/// Draws the gas of a user transaction.
final class GasSampler {
  private static final int TRANSFER_GAS = 21_000;

  private final GasModel model;
  private final long blockGasLimit;

  /// @param blockGasLimit no transaction uses more than a block holds
  GasSampler(GasModel model, long blockGasLimit) {
    this.model = model;
    this.blockGasLimit = blockGasLimit;
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
    return (int) Math.min(TRANSFER_GAS + Math.round(extra), blockGasLimit);
  }
}
