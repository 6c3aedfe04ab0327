package org.mosaiclab.scenario.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaiclab.protocol.v0.GasTable;
import org.mosaiclab.scenario.chain.Sizes;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.WorkloadFormat;
import org.mosaiclab.scenario.spec.MembershipSpec;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.RegionTable;
import org.mosaiclab.scenario.spec.WorkloadSpec;
import org.mosaiclab.scenario.spec.WorkloadSpec.GasModel.TransferOrLogNormal;

/// A meta-chain as far as it could be read.
///
/// @param name of the chain
/// @param section `metachains.<name>`
/// @param validatorCount how many validators
/// @param stakes what each has at stake
/// @param regions region of each
/// @param membership who joins and leaves later
/// @param gas of its user transactions
record MetachainDraft(
    String name,
    Section section,
    Optional<Integer> validatorCount,
    Optional<StakeReader.Stakes> stakes,
    Optional<List<Integer>> regions,
    Optional<MembershipSpec> membership,
    Optional<WorkloadSpec.GasModel> gas) {

  static List<MetachainDraft> readAll(
      Section root, Optional<RegionTable> table, MeasuredTables tables, Problems problems) {
    var path = root.pathOf(ScenarioFormat.METACHAINS);
    return root.named(ScenarioFormat.METACHAINS).entrySet().stream()
        .flatMap(
            entry ->
                Section.of(entry.getValue(), Section.pathOf(path, entry.getKey()))
                    .map(section -> read(entry.getKey(), section, table, tables, problems))
                    .stream())
        .toList();
  }

  private static MetachainDraft read(
      String name,
      Section section,
      Optional<RegionTable> table,
      MeasuredTables tables,
      Problems problems) {
    if (name.equals("origin")) {
      var hint = "metrics of the origin chain begin with it; give another name";
      problems.add(section.mapping().place(), section.path(), "", "is a reserved name", hint);
    }
    GatewayReader.check(section, problems);
    var validators = section.section(MetachainFormat.VALIDATORS);
    var count = validators.flatMap(group -> group.get(MetachainFormat.VALIDATOR_COUNT));
    if (validators.isEmpty() || count.isEmpty()) {
      return new MetachainDraft(
          name,
          section,
          count,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          gas(section, tables, problems));
    }
    return new MetachainDraft(
        name,
        section,
        count,
        StakeReader.read(validators.get(), count.get(), tables, problems),
        table.flatMap(
            regions ->
                Placement.read(
                    validators.get(), MetachainFormat.PLACEMENT, count.get(), regions, problems)),
        table.flatMap(
            regions ->
                MembershipReader.read(
                    name, validators.get(), count.get(), regions.regions().size(), problems)),
        gas(section, tables, problems));
  }

  private static Optional<WorkloadSpec.GasModel> gas(
      Section section, MeasuredTables tables, Problems problems) {
    var gas =
        section
            .section(MetachainFormat.WORKLOAD)
            .flatMap(workload -> workload.section(WorkloadFormat.GAS))
            .flatMap(choice -> readGas(choice, tables, problems));
    var limit = section.get(MetachainFormat.GAS_LIMIT);
    if (gas.isPresent() && limit.isPresent()) {
      checkGas(section, gas.get(), limit.get(), problems);
    }
    return gas;
  }

  private static void checkGas(
      Section section, WorkloadSpec.GasModel gas, long limit, Problems problems) {
    var path = section.pathOf(MetachainFormat.WORKLOAD) + ".gas.";
    var place = section.placeOf(MetachainFormat.WORKLOAD);
    switch (gas) {
      case WorkloadSpec.GasModel.Constant(long perTransaction) -> {
        long left = leftByTheReport(limit);
        // Where nothing is left at all a warning tells.
        if (left > 0 && perTransaction > left) {
          problems.add(
              place,
              path + "constant",
              perTransaction + " gas",
              "is above the %d gas that a block has left beside the report of its parent"
                  .formatted(left),
              "no block could hold the transaction, and all behind it would wait for ever");
        }
      }
      case TransferOrLogNormal(double share, double mean, double _) -> {
        if (share == 1 && mean > TransferOrLogNormal.TRANSFER_GAS) {
          problems.add(
              place,
              path + "transfer-or-lognormal.mean",
              Math.round(mean) + " gas",
              "cannot be the mean of plain transfers alone, which use 21000 gas each",
              "lower the transferShare, or give a mean of 21_000 gas");
        }
      }
    }
  }

  // Every block begins with it.
  private static long leftByTheReport(long gasLimit) {
    return gasLimit - GasTable.reportAuxiliaryBlock(Sizes.HEADER_BYTES, true);
  }

  private static Optional<WorkloadSpec.GasModel> readGas(
      Section choice, MeasuredTables tables, Problems problems) {
    if (choice.node(WorkloadFormat.MODEL).isPresent()) {
      return choice
          .get(WorkloadFormat.MODEL)
          .flatMap(name -> readModel(name, choice, tables, problems));
    }
    return choice
        .section(WorkloadFormat.TRANSFER_OR_LOGNORMAL)
        .map(MetachainDraft::readMix)
        .orElseGet(
            () -> choice.get(WorkloadFormat.CONSTANT).map(WorkloadSpec.GasModel.Constant::new));
  }

  private static Optional<WorkloadSpec.GasModel> readModel(
      String name, Section choice, MeasuredTables tables, Problems problems) {
    var kind = MeasuredTables.Kind.GAS_MODEL;
    return Lookup.check(
            tables.gasModel(name),
            name,
            kind.noun(),
            tables.names(kind),
            choice,
            WorkloadFormat.MODEL,
            problems)
        .map(MeasuredTables.GasModel::gas);
  }

  /// The mix of transfers and calls in a section of the shape [WorkloadFormat#MIX].
  static Optional<WorkloadSpec.GasModel> readMix(Section mix) {
    var share = mix.get(WorkloadFormat.TRANSFER_SHARE);
    var mean = mix.get(WorkloadFormat.MEAN);
    var sigma = mix.get(WorkloadFormat.SIGMA);
    return share.isPresent() && mean.isPresent() && sigma.isPresent()
        ? Optional.of(
            new WorkloadSpec.GasModel.TransferOrLogNormal(share.get(), mean.get(), sigma.get()))
        : Optional.empty();
  }

  /// Nodes of its overlay: its validators, those that join later included.
  Optional<Integer> nodeCount() {
    return validatorCount.map(
        count -> count + membership.map(changes -> changes.joins().size()).orElse(0));
  }

  /// Region of each of these nodes.
  Optional<List<Integer>> nodeRegions() {
    return regions.flatMap(
        first ->
            membership.map(
                changes ->
                    Stream.concat(
                            first.stream(),
                            changes.joins().stream().map(MembershipSpec.Join::region))
                        .toList()));
  }

  /// The meta-chain of a document without problems.
  MetachainSpec build() {
    var checked = stakes.orElseThrow();
    return new MetachainSpec(
        name,
        section.require(MetachainFormat.BLOCK_TIME),
        section.require(MetachainFormat.OUT_OF_TURN_DELAY),
        section.require(MetachainFormat.GAS_LIMIT),
        section.require(MetachainFormat.EPOCH_LENGTH),
        checked.tokens(),
        checked.source(),
        regions.orElseThrow(),
        membership.orElseThrow(),
        section.require(MetachainFormat.BLOCK_VALIDATION),
        section.require(MetachainFormat.GAS_TARGET),
        section.require(MetachainFormat.MEMPOOL),
        new WorkloadSpec(
            section.requireSection(MetachainFormat.WORKLOAD).require(WorkloadFormat.RATE),
            gas.orElseThrow()),
        ContractsReader.read(section),
        RewardsReader.read(section),
        GatewayReader.build(section));
  }
}
