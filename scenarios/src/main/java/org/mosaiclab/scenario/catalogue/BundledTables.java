package org.mosaiclab.scenario.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final List<String> REGIONS = List.of("cloud-2025", "cities-2018");
  private static final List<String> STAKES = List.of("cosmoshub-2022-top21");
  private static final List<String> GAS_MODELS = List.of("ethereum-2018-h1-mean");
  private static final List<String> BLOCKS = List.of("ethereum-2018-h1");

  private final Resources resources;
  private final Map<String, RegionTable> regions = new LinkedHashMap<>();
  private final Map<String, Stakes> stakes = new LinkedHashMap<>();
  private final Map<String, GasModel> gasModels = new LinkedHashMap<>();
  private final Map<String, BlockStatistics> blocks = new LinkedHashMap<>();

  /// Reads all tables, so that a scenario finds them checked.
  ///
  /// @param resources that hold the tables
  /// @throws IllegalStateException if one is missing or broken
  public BundledTables(Resources resources) {
    this.resources = resources;
    REGIONS.forEach(name -> regions.put(name, readRegions(name)));
    STAKES.forEach(name -> stakes.put(name, readStakes(name)));
    GAS_MODELS.forEach(name -> gasModels.put(name, readGasModel(name)));
    BLOCKS.forEach(name -> blocks.put(name, readBlocks(name)));
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
    return Optional.ofNullable(regions.get(name));
  }

  @Override
  public Optional<Stakes> stakes(String name) {
    return Optional.ofNullable(stakes.get(name));
  }

  @Override
  public Optional<GasModel> gasModel(String name) {
    return Optional.ofNullable(gasModels.get(name));
  }

  /// @return the block statistics of that name
  public Optional<BlockStatistics> blockStatistics(String name) {
    return Optional.ofNullable(blocks.get(name));
  }

  private RegionTable readRegions(String name) {
    var problems = new Problems();
    var section = read("regions/" + name + ".yaml", NetworkFormat.REGION_TABLE);
    return RegionTableReader.read(section, problems)
        .orElseThrow(() -> broken(name, problems.list()));
  }

  private Stakes readStakes(String name) {
    var section = read("stakes/" + name + ".yaml", TableFormat.STAKES);
    return new Stakes(name, section.require(TableFormat.SOURCE), tokens(section));
  }

  private static List<Long> tokens(Section section) {
    return section.node(TableFormat.TOKENS).orElseThrow() instanceof Node.Sequence(var items, var _)
        ? items.stream()
            .flatMap(item -> Section.read(item, TableFormat.TOKEN_COUNT).stream())
            .toList()
        : List.of();
  }

  private GasModel readGasModel(String name) {
    var section = read("gas/" + name + ".yaml", TableFormat.GAS_MODEL);
    return new GasModel(
        name,
        section.require(TableFormat.SOURCE),
        new WorkloadSpec.GasModel.TransferOrLogNormal(
            section.require(WorkloadFormat.TRANSFER_SHARE),
            section.require(WorkloadFormat.MEAN),
            section.require(WorkloadFormat.SIGMA)));
  }

  private BlockStatistics readBlocks(String name) {
    var section = read("blocks/" + name + ".yaml", TableFormat.BLOCKS);
    return new BlockStatistics(
        name,
        section.require(TableFormat.SOURCE),
        section.require(TableFormat.BLOCK_TIME),
        section.require(TableFormat.UNCLES),
        section.require(TableFormat.GAS_LIMIT),
        section.require(TableFormat.GAS_PER_BLOCK),
        section.require(TableFormat.TRANSACTIONS),
        section.require(TableFormat.GAS_PER_TRANSACTION));
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
