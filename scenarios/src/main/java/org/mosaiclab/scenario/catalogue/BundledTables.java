package org.mosaiclab.scenario.catalogue;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.MeasuredTables;
import org.mosaiclab.scenario.file.RegionTableReader;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;
import org.mosaiclab.scenario.file.format.FormatChecker;
import org.mosaiclab.scenario.file.format.NetworkFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.Shape;
import org.mosaiclab.scenario.file.format.WorkloadFormat;
import org.mosaiclab.scenario.spec.RegionTable;
import org.mosaiclab.scenario.spec.WorkloadSpec;

/// The measured tables that come with the product.
public final class BundledTables implements MeasuredTables {
  private static final List<String> REGIONS = List.of("cloud-2025");
  private static final List<String> STAKES = List.of("cosmoshub-2022-top21");
  private static final List<String> GAS_MODELS = List.of("ethereum-2018-h1-mean");
  private static final List<String> BLOCKS = List.of("ethereum-2018-h1");

  private final Resources resources;

  /// @param resources that hold the tables
  public BundledTables(Resources resources) {
    this.resources = resources;
  }

  @Override
  public List<String> names(Kind kind) {
    return switch (kind) {
      case REGIONS -> REGIONS;
      case STAKES -> STAKES;
      case GAS_MODEL -> GAS_MODELS;
    };
  }

  /// Names of the block statistics.
  public List<String> blockStatisticsNames() {
    return BLOCKS;
  }

  @Override
  public Optional<RegionTable> regions(String name) {
    return table(REGIONS, "regions", name, NetworkFormat.REGION_TABLE)
        .map(section -> readRegions(name, section));
  }

  private static RegionTable readRegions(String name, Section section) {
    var problems = new Problems();
    return RegionTableReader.read(section, problems)
        .orElseThrow(() -> broken(name, problems.list()));
  }

  @Override
  public Optional<Stakes> stakes(String name) {
    return table(STAKES, "stakes", name, TableFormat.STAKES)
        .map(section -> new Stakes(name, section.require(TableFormat.SOURCE), tokens(section)));
  }

  private static List<Long> tokens(Section section) {
    return section.node(TableFormat.TOKENS).orElseThrow() instanceof Node.Sequence(var items, var _)
        ? items.stream()
            .flatMap(item -> Section.read(item, TableFormat.TOKEN_COUNT).stream())
            .toList()
        : List.of();
  }

  @Override
  public Optional<GasModel> gasModel(String name) {
    return table(GAS_MODELS, "gas", name, TableFormat.GAS_MODEL)
        .map(
            section ->
                new GasModel(
                    name,
                    section.require(TableFormat.SOURCE),
                    new WorkloadSpec.GasModel.TransferOrLogNormal(
                        section.require(WorkloadFormat.TRANSFER_SHARE),
                        section.require(WorkloadFormat.MEAN),
                        section.require(WorkloadFormat.SIGMA))));
  }

  /// @return the block statistics of that name
  public Optional<BlockStatistics> blockStatistics(String name) {
    return table(BLOCKS, "blocks", name, TableFormat.BLOCKS)
        .map(
            section ->
                new BlockStatistics(
                    name,
                    section.require(TableFormat.SOURCE),
                    section.require(TableFormat.BLOCK_TIME),
                    section.require(TableFormat.UNCLES),
                    section.require(TableFormat.GAS_LIMIT),
                    section.require(TableFormat.GAS_PER_BLOCK),
                    section.require(TableFormat.TRANSACTIONS),
                    section.require(TableFormat.GAS_PER_TRANSACTION)));
  }

  private Optional<Section> table(List<String> known, String folder, String name, Shape shape) {
    return known.contains(name)
        ? Optional.of(read(folder + "/" + name + ".yaml", shape))
        : Optional.empty();
  }

  private Section read(String path, Shape shape) {
    var text =
        resources
            .text(path)
            .orElseThrow(() -> new IllegalStateException("resource " + path + " is missing"));
    var problems = new Problems();
    var section =
        YamlReader.read(text, path, problems)
            .map(node -> FormatChecker.check(node, shape, "", problems))
            .flatMap(node -> Section.of(node, ""));
    if (section.isEmpty() || !problems.isEmpty()) {
      throw broken(path, problems.list());
    }
    return section.get();
  }

  private static IllegalStateException broken(String path, List<Problem> problems) {
    var lines = String.join("\n", problems.stream().map(Problem::line).toList());
    return new IllegalStateException("resource " + path + " is broken:\n" + lines);
  }
}
