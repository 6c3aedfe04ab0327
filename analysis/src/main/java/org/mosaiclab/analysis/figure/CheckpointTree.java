package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.MetablockRow;

/// The checkpoints of one subject in one chain's store, with the links that justified them.
///
/// @param nodes by height, then lane
record CheckpointTree(List<Node> nodes) {
  CheckpointTree {
    nodes = List.copyOf(nodes);
  }

  /// How far a checkpoint came.
  enum Stage {
    /// Known to the store.
    REPORTED("reported only"),
    /// Target of a supermajority link.
    JUSTIFIED("justified"),
    /// Source of a supermajority link to its successor.
    FINALISED("finalised"),
    /// Finalised, and in a meta-block committed to origin.
    COMMITTED("committed to origin");

    private final String label;

    Stage(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /// One checkpoint.
  ///
  /// @param row as recorded
  /// @param lane 0 for the checkpoint of its height that came furthest, 1, 2 ... for its rivals
  /// @param stage how far it came
  record Node(CheckpointRow row, int lane, Stage stage) {}

  /// A chain's tree.
  ///
  /// @param frame the run
  /// @param chain holder of the store
  /// @param subject chain whose checkpoints they are
  static CheckpointTree of(RunFrame frame, String chain, String subject) {
    var committed =
        frame.metablocks(chain).stream()
            .filter(row -> chain.equals(subject) && row.committedAtNanos() >= 0)
            .map(MetablockRow::auxHash)
            .toList();
    Map<Long, List<CheckpointRow>> byHeight = new TreeMap<>();
    for (var row : frame.checkpoints(chain, subject)) {
      byHeight.computeIfAbsent(row.height(), _ -> new ArrayList<>()).add(row);
    }
    var nodes = new ArrayList<Node>();
    for (var rivals : byHeight.values()) {
      addLanes(rivals, committed, nodes);
    }
    return new CheckpointTree(nodes);
  }

  private static void addLanes(
      List<CheckpointRow> rivals, List<String> committed, List<Node> nodes) {
    var ranked =
        rivals.stream()
            .map(row -> new Node(row, 0, stage(row, committed)))
            .sorted(
                Comparator.comparing(Node::stage)
                    .thenComparingLong(node -> node.row().votesIncluded())
                    .reversed())
            .toList();
    for (int lane = 0; lane < ranked.size(); lane++) {
      nodes.add(new Node(ranked.get(lane).row(), lane, ranked.get(lane).stage()));
    }
  }

  private static Stage stage(CheckpointRow row, List<String> committed) {
    if (committed.contains(row.hash())) {
      return Stage.COMMITTED;
    }
    if (row.finalisedAtNanos() >= 0) {
      return Stage.FINALISED;
    }
    return row.justifiedAtNanos() >= 0 ? Stage.JUSTIFIED : Stage.REPORTED;
  }

  /// Source of the link that justified a checkpoint.
  ///
  /// @return empty if it was not justified, or the source is not in this tree
  Optional<Node> source(Node target) {
    return nodes.stream()
        .filter(node -> node.row().height() == target.row().parentHeight() && node.lane() == 0)
        .findFirst();
  }

  /// Number of checkpoints of exactly this stage.
  long count(Stage stage) {
    return nodes.stream().filter(node -> node.stage() == stage).count();
  }

  /// Distinct heights, ascending.
  List<Long> heights() {
    return nodes.stream().map(node -> node.row().height()).distinct().toList();
  }

  /// Lanes in use, at least 1.
  int lanes() {
    return 1 + nodes.stream().mapToInt(Node::lane).max().orElse(0);
  }
}
