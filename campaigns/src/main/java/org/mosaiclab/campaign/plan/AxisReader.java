package org.mosaiclab.campaign.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Place;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.DecimalText;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.file.format.Section;

/// Reads the values of one swept field.
///
/// @param field path of the field
/// @param place where it is named
/// @param section its checked values
/// @param isStepped whether ranges need a number of steps: not for designs that fill space
/// @param problems takes what is wrong
record AxisReader(
    String field, Place place, Section section, boolean isStepped, Problems problems) {
  Optional<Axis> read() {
    return section
        .section(CampaignFormat.RANGE)
        .map(this::readRange)
        .orElseGet(() -> section.node(CampaignFormat.LIST).flatMap(this::readList));
  }

  private Optional<Axis> readList(Node list) {
    if (!(list instanceof Node.Sequence(List<Node> items, var _)) || items.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Axis.Listed(field, place, items.stream().map(this::assignment).toList()));
  }

  private Assignment assignment(Node node) {
    return new Assignment(
        field, node instanceof Node.Scalar(String text, var _, var _) ? text : "", node.place());
  }

  private Optional<Axis> readRange(Section range) {
    var from = number(range, CampaignFormat.FROM);
    var to = number(range, CampaignFormat.TO);
    int steps = range.get(CampaignFormat.STEPS).orElse(0);
    if (isStepped == (steps == 0)) {
      var message = isStepped ? "is missing" : "has no meaning with this design";
      var hint = isStepped ? "give a whole number of values, as 10" : "leave it out";
      tell(range, CampaignFormat.STEPS, "", message, hint);
    }
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    boolean isLogarithmic = range.get(CampaignFormat.IS_LOGARITHMIC).orElse(false);
    if (!fit(range, from.get(), to.get(), isLogarithmic)) {
      return Optional.empty();
    }
    var unit = from.get().rest();
    var axis =
        new RangeAxis(
            field,
            range.mapping().place(),
            from.get().number(),
            to.get().number(),
            unit.isEmpty() || !isWord(unit) ? unit : " " + unit,
            steps,
            isLogarithmic,
            FieldUnits.whole(field, unit));
    return differ(range, axis) ? Optional.of(axis) : Optional.empty();
  }

  // As scenarios write them: 0.5s, 40/s, but 8_000_000 gas.
  private static boolean isWord(String unit) {
    return unit.length() > 2 && !unit.contains("/");
  }

  private Optional<DecimalText> number(Section range, Key.Leaf<String> key) {
    return range
        .get(key)
        .flatMap(
            text ->
                switch (DecimalText.split(text)) {
                  case Reading.Good<DecimalText>(DecimalText parts) -> Optional.of(parts);
                  case Reading.Bad<DecimalText>(String message, String _) -> {
                    var why = message.isEmpty() ? "is not a number" : message;
                    tell(range, key, text, why, "give a number with its unit, as 0.5s");
                    yield Optional.empty();
                  }
                });
  }

  private boolean fit(Section range, DecimalText from, DecimalText to, boolean isLogarithmic) {
    if (!from.rest().equals(to.rest())) {
      tell(
          range,
          CampaignFormat.TO,
          to.number() + to.rest(),
          "has another unit than from",
          "give both in the same unit");
      return false;
    }
    if (from.number().compareTo(to.number()) == 0) {
      tell(range, CampaignFormat.TO, "", "equals from", "give two different ends");
      return false;
    }
    if (isLogarithmic && from.number().min(to.number()).compareTo(BigDecimal.ZERO) <= 0) {
      tell(range, CampaignFormat.FROM, "", "is not above zero", "a log scale has no zero");
      return false;
    }
    return true;
  }

  private boolean differ(Section range, RangeAxis axis) {
    long different =
        IntStream.range(0, axis.size())
            .mapToObj(axis::value)
            .map(Assignment::text)
            .distinct()
            .count();
    if (different == axis.size()) {
      return true;
    }
    tell(
        range,
        CampaignFormat.STEPS,
        String.valueOf(axis.size()),
        "makes values that are equal: the field takes whole numbers",
        "give at most " + different);
    return false;
  }

  private void tell(Section range, Key key, String value, String message, String hint) {
    problems.add(range.placeOf(key), range.pathOf(key), value, message, hint);
  }
}
