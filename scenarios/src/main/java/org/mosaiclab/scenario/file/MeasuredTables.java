package org.mosaiclab.scenario.file;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.spec.RegionTable;
import org.mosaiclab.scenario.spec.WorkloadSpec;

/// Port: measured tables that a scenario file refers to by name.
public interface MeasuredTables {
  /// @return the latency table of that name
  Optional<RegionTable> regions(String name);

  /// @return the stake table of that name
  Optional<Stakes> stakes(String name);

  /// @return the gas model of that name
  Optional<GasModel> gasModel(String name);

  /// Names of the tables of a kind, in the order of lists.
  List<String> names(Kind kind);

  /// Kind of a table.
  enum Kind {
    REGIONS("latency table"),
    STAKES("stake table"),
    GAS_MODEL("gas model");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /// What an error line calls it.
    public String noun() {
      return noun;
    }
  }

  /// Stakes of the validators of a real network.
  ///
  /// @param name as scenario files refer to it
  /// @param source where and when they were taken
  /// @param tokens whole tokens, largest first
  record Stakes(String name, String source, List<Long> tokens) {
    public Stakes {
      tokens = List.copyOf(tokens);
    }
  }

  /// Gas of user transactions of a real network.
  ///
  /// @param name as scenario files refer to it
  /// @param source where and when it was measured, and what of it is assumed
  /// @param gas the model
  record GasModel(String name, String source, WorkloadSpec.GasModel gas) {}
}
