package org.mosaiclab.scenario.file;

import java.util.Optional;
import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.reputation.Reputation;
import org.mosaiclab.protocol.v0.stake.GasLeak;
import org.mosaiclab.protocol.v0.stake.InactivityLeak;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.file.format.ContractsFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.ContractsSpec;

/// Numbers of a meta-chain's contracts.
final class ContractsReader {
  private final Section contracts;

  private ContractsReader(Section contracts) {
    this.contracts = contracts;
  }

  /// @param metachain section of a document without problems
  static ContractsSpec read(Section metachain) {
    var reader = new ContractsReader(metachain.requireSection(MetachainFormat.CONTRACTS));
    return new ContractsSpec(
        reader.tokens(ContractsFormat.MINIMUM_WEIGHT), reader.core(), reader.stake());
  }

  private CoreParameters core() {
    return new CoreParameters(
        CoreParameters.DEFAULT.originCoreIdentifier(),
        CoreParameters.DEFAULT.originEpochLengthBlocks(),
        CoreParameters.DEFAULT.slashingRules(),
        tokens(ContractsFormat.PROPOSAL_BOND),
        contracts.require(ContractsFormat.CHALLENGE_PERIOD),
        tokens(ContractsFormat.CHALLENGE_BOND));
  }

  private StakeParameters stake() {
    return new StakeParameters(
        StakeParameters.DEFAULT.deployer(),
        tokens(ContractsFormat.MINIMUM_STAKE),
        contracts.require(ContractsFormat.DELAY_HEIGHTS),
        contracts.require(ContractsFormat.WITHDRAWAL_DELAY),
        contracts.require(ContractsFormat.REPORTER_SHARE),
        reputation(contracts),
        inactivity(),
        gasLeak());
  }

  /// @param contracts whose choice was checked
  static Reputation reputation(Section contracts) {
    var choice = contracts.requireSection(ContractsFormat.REPUTATION);
    Optional<Reputation> warmup = choice.get(ContractsFormat.WARMUP).map(Reputation.Warmup::new);
    return warmup
        .or(() -> choice.get(ContractsFormat.LIFETIME).map(Reputation.Lifetime::new))
        .orElse(Reputation.CONSTANT);
  }

  private InactivityLeak inactivity() {
    var leak = contracts.requireSection(ContractsFormat.INACTIVITY);
    return new InactivityLeak(
        leak.require(ContractsFormat.INACTIVITY_RATE),
        leak.require(ContractsFormat.INACTIVITY_ALLOWANCE));
  }

  private GasLeak gasLeak() {
    var leak = contracts.requireSection(ContractsFormat.GAS_LEAK);
    return new GasLeak(
        leak.require(ContractsFormat.GAS_LEAK_RATE),
        leak.require(ContractsFormat.GAS_LEAK_MAX),
        leak.require(ContractsFormat.CHALLENGER_SHARE));
  }

  private Uint256 tokens(Key.Leaf<Long> key) {
    return Uint256.of(contracts.require(key));
  }
}
