package org.mosaiclab.campaign.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaiclab.campaign.sensitivity.SensitivityDesign;
import org.mosaiclab.dataset.campaign.CampaignHeader.Sensitivity;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;
import org.mosaiclab.scenario.file.format.FormatChecker;
import org.mosaiclab.scenario.file.format.Section;

/// Reads a campaign file.
final class CampaignReader {
  private final Problems problems;

  CampaignReader(Problems problems) {
    this.problems = problems;
  }

  /// @param text of the file
  /// @param fileName as the user named it
  /// @return empty if something is wrong
  Optional<CampaignSpec> read(String text, String fileName) {
    return YamlReader.read(text, fileName, problems)
        .flatMap(this::mapping)
        .map(FlowValues::of)
        .map(document -> FormatChecker.check(document, CampaignFormat.SHAPE, "", problems))
        .filter(_ -> problems.isEmpty())
        .flatMap(checked -> Section.of(checked, ""))
        .flatMap(root -> spec(root, fileName));
  }

  private Optional<Node.Mapping> mapping(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(
        node.place(), "", "", "the file is no mapping", "a campaign has keys: scenario, sweep ...");
    return Optional.empty();
  }

  private Optional<CampaignSpec> spec(Section root, String fileName) {
    int replications = root.require(CampaignFormat.REPLICATIONS);
    var stop = root.section(CampaignFormat.STOP);
    int most = stop.map(rule -> rule.require(CampaignFormat.MOST)).orElse(replications);
    if (most < replications) {
      problems.add(
          stop.orElse(root).placeOf(CampaignFormat.MOST),
          stop.orElse(root).pathOf(CampaignFormat.MOST),
          String.valueOf(most),
          "is less than the " + replications + " replications of a round",
          "give at least as many");
    }
    return design(root)
        .filter(design -> isSmallEnough(root, design.count(), most))
        .map(
            design ->
                new CampaignSpec(
                    root.get(CampaignFormat.NAME).orElseGet(() -> nameOf(fileName)),
                    root.require(CampaignFormat.QUESTION),
                    root.require(CampaignFormat.EXPECT),
                    root.require(CampaignFormat.SCENARIO),
                    set(root),
                    List.copyOf(root.named(CampaignFormat.SWEEP).sequencedKeySet()),
                    design,
                    sensitivity(root),
                    replications,
                    most,
                    stop,
                    root.section(CampaignFormat.COMPARE),
                    root));
  }

  private static String nameOf(String fileName) {
    int start = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1;
    int dot = fileName.lastIndexOf('.');
    var stem = fileName.substring(start, dot > start ? dot : fileName.length());
    var name = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "campaign" : name.substring(0, Math.min(64, name.length()));
  }

  private static List<Assignment> set(Section root) {
    var assignments = new ArrayList<Assignment>();
    root.named(CampaignFormat.SET)
        .forEach(
            (path, node) -> {
              if (node instanceof Node.Scalar(String text, var _, var _)) {
                assignments.add(new Assignment(path, text, node.place()));
              }
            });
    return assignments;
  }

  private Optional<Design> design(Section root) {
    var kind = root.section(CampaignFormat.DESIGN);
    var axes = axes(root, kind.isEmpty());
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (kind.isEmpty()) {
      boolean isZip =
          root.node(CampaignFormat.DESIGN)
              .flatMap(node -> Section.read(node, CampaignFormat.PLAIN_DESIGN))
              .filter("zip"::equals)
              .isPresent();
      return isZip ? zip(root, axes) : grid(root, axes);
    }
    if (axes.isEmpty()) {
      tellSweep(root, "is missing", "a design needs at least one field");
      return Optional.empty();
    }
    var sensitivity = sensitivity(root);
    if (sensitivity.isOn()) {
      return sensitivity(root, axes, sensitivity);
    }
    return kind.get()
        .section(CampaignFormat.SOBOL)
        .map(sobol -> Design.sobol(axes, sobol.require(CampaignFormat.POINTS)))
        .or(() -> kind.get().section(CampaignFormat.LATIN_HYPERCUBE).map(cube -> cube(cube, axes)));
  }

  private static Sensitivity sensitivity(Section root) {
    var kind = root.section(CampaignFormat.DESIGN);
    return kind.flatMap(design -> design.section(CampaignFormat.MORRIS))
        .map(
            morris ->
                new Sensitivity(
                    Sensitivity.MORRIS,
                    morris.require(CampaignFormat.TRAJECTORIES),
                    morris.require(CampaignFormat.LEVELS),
                    morris.require(CampaignFormat.DESIGN_SEED)))
        .or(
            () ->
                kind.flatMap(design -> design.section(CampaignFormat.SOBOL_INDICES))
                    .map(
                        indices ->
                            new Sensitivity(
                                Sensitivity.SOBOL_INDICES,
                                indices.require(CampaignFormat.ROWS),
                                0,
                                indices.require(CampaignFormat.DESIGN_SEED))))
        .orElse(Sensitivity.NONE);
  }

  private Optional<Design> sensitivity(Section root, List<Axis> axes, Sensitivity wanted) {
    if (wanted.levels() % 2 != 0) {
      var morris =
          root.section(CampaignFormat.DESIGN)
              .flatMap(design -> design.section(CampaignFormat.MORRIS))
              .orElse(root);
      problems.add(
          morris.placeOf(CampaignFormat.LEVELS),
          morris.pathOf(CampaignFormat.LEVELS),
          String.valueOf(wanted.levels()),
          "is odd",
          "give an even number, as 4: a step goes half the levels up or down");
      return Optional.empty();
    }
    long points = SensitivityDesign.points(wanted, axes.size());
    if (points > CampaignFormat.SENSITIVITY_POINTS_MAX) {
      tellSweep(
          root,
          String.format(Locale.ROOT, "makes %,d points", points),
          String.format(
              Locale.ROOT,
              "a design for sensitivity has at most %,d",
              CampaignFormat.SENSITIVITY_POINTS_MAX));
      return Optional.empty();
    }
    var fields = axes.stream().map(Axis::path).toList();
    return Optional.of(Design.sensitivity(axes, SensitivityDesign.of(wanted, fields)));
  }

  private static Design cube(Section cube, List<Axis> axes) {
    return Design.latinHypercube(
        axes, cube.require(CampaignFormat.POINTS), cube.require(CampaignFormat.DESIGN_SEED));
  }

  private List<Axis> axes(Section root, boolean isStepped) {
    var sweep = root.section(CampaignFormat.SWEEP);
    var axes = new ArrayList<Axis>();
    sweep.ifPresent(
        fields ->
            fields
                .mapping()
                .entries()
                .forEach(
                    (field, entry) ->
                        Section.of(entry.value(), Section.pathOf(fields.path(), field))
                            .map(
                                values ->
                                    new AxisReader(
                                        field, entry.keyPlace(), values, isStepped, problems))
                            .flatMap(AxisReader::read)
                            .ifPresent(axes::add)));
    return axes;
  }

  private Optional<Design> grid(Section root, List<Axis> axes) {
    var count = java.math.BigInteger.ONE;
    for (var axis : axes) {
      count = count.multiply(java.math.BigInteger.valueOf(axis.size()));
    }
    if (count.bitLength() < Long.SIZE - 1) {
      return Optional.of(new Design.Grid(axes, count.longValueExact()));
    }
    tellSweep(root, "makes " + String.format(Locale.ROOT, "%,d", count) + " points", tooMany());
    return Optional.empty();
  }

  private Optional<Design> zip(Section root, List<Axis> axes) {
    if (axes.isEmpty()) {
      tellSweep(root, "is missing", "zip needs at least one field");
      return Optional.empty();
    }
    var first = axes.getFirst();
    for (var axis : axes) {
      if (axis.size() != first.size()) {
        problems.add(
            axis.place(),
            "sweep." + axis.path(),
            "",
            "has %d values, %s has %d".formatted(axis.size(), first.path(), first.size()),
            "zip takes as many of each");
        return Optional.empty();
      }
    }
    return Optional.of(new Design.Zip(axes));
  }

  private boolean isSmallEnough(Section root, long points, int runsPerPoint) {
    if (points <= CampaignFormat.RUNS_MAX / runsPerPoint) {
      return problems.isEmpty();
    }
    var runs =
        java.math.BigInteger.valueOf(points).multiply(java.math.BigInteger.valueOf(runsPerPoint));
    var message =
        String.format(Locale.ROOT, "makes %,d points, %,d runs with replications", points, runs);
    tellSweep(root, message, tooMany());
    return false;
  }

  private static String tooMany() {
    return String.format(Locale.ROOT, "a campaign has at most %,d runs", CampaignFormat.RUNS_MAX);
  }

  private void tellSweep(Section root, String message, String hint) {
    var key =
        root.node(CampaignFormat.SWEEP).isPresent() ? CampaignFormat.SWEEP : CampaignFormat.DESIGN;
    problems.add(root.placeOf(key), CampaignFormat.SWEEP.name(), "", message, hint);
  }
}
