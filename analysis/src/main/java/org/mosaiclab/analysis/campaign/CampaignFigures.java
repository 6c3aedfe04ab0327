package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mosaiclab.analysis.campaign.CampaignResult.Quantity;
import org.mosaiclab.analysis.figure.Figure;

/// Which figures a campaign has, in reading order.
public final class CampaignFigures {
  private static final int HEAT_MAPS_MAX = 3;
  private static final int NAMES_MAX = 40;
  private static final Set<String> COSTS = new LinkedHashSet<>(List.of("gas", "bytes", "gas/s"));

  private final CampaignResult result;
  private final List<Figure> figures = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();

  private CampaignFigures(CampaignResult result) {
    this.result = result;
  }

  /// Every figure of a campaign.
  ///
  /// @param result its tables
  /// @return figures with unique ids; none where nothing was swept or measured
  /// @throws IllegalArgumentException if the front is to be of what no run measured
  public static List<Figure> of(CampaignResult result) {
    var figures = new CampaignFigures(result);
    var quantities = result.headlines(ShownEstimates.QUANTITIES_MAX);
    if (result.manifest().header().sensitivity().isOn()) {
      // The points of such a design say nothing one by one.
      SensitivityFigure.of(result).ifPresent(figures.figures::add);
      return List.copyOf(figures.figures);
    }
    var field = figures.mainField();
    if (field.isPresent()) {
      quantities.forEach(quantity -> figures.addEstimates(quantity, field.get()));
    }
    if (HeatMapFigure.applies(result)) {
      quantities.stream().limit(HEAT_MAPS_MAX).forEach(figures::addHeatMap);
    }
    if (result.pareto().size() == 2) {
      var across = result.quantity(result.pareto().getFirst());
      figures.addPareto(across, result.quantity(result.pareto().getLast()));
    }
    return List.copyOf(figures.figures);
  }

  // The field with most values: its course shows best along an axis.
  private Optional<SweptField> mainField() {
    return result.fields().stream()
        .filter(field -> field.values().size() >= 2)
        // More names than an axis can tell apart.
        .filter(field -> field.isNumeric() || field.values().size() <= NAMES_MAX)
        .max(
            Comparator.comparing(SweptField::isNumeric)
                .thenComparingInt(field -> field.values().size()));
  }

  private void addEstimates(Quantity quantity, SweptField field) {
    var subject = subject(quantity);
    subject.put("field", field.path());
    figures.add(
        EstimateFigure.of(result, quantity, field, id("estimate", quantity))
            .about("estimate", subject));
    if (COSTS.contains(quantity.unit())) {
      EstimateFigure.power(result, quantity, field, id("power-law", quantity))
          .ifPresent(figure -> figures.add(figure.about("power-law", subject)));
    }
  }

  private static Map<String, String> subject(Quantity quantity) {
    var subject = new TreeMap<String, String>();
    subject.put("metric", quantity.metric());
    subject.put("stat", quantity.stat());
    return subject;
  }

  private void addHeatMap(Quantity quantity) {
    figures.add(
        HeatMapFigure.of(result, quantity, id("heat-map", quantity))
            .about("heat-map", subject(quantity)));
  }

  private void addPareto(Quantity across, Quantity up) {
    var subject = subject(up);
    subject.put("acrossMetric", across.metric());
    subject.put("acrossStat", across.stat());
    figures.add(ParetoFigure.of(result, across, up, id("pareto", up)).about("pareto", subject));
  }

  private String id(String kind, Quantity quantity) {
    var words = quantity.metric() + (quantity.stat().equals("value") ? "" : "-" + quantity.stat());
    var safe = kind + "-" + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    var cut = safe.substring(0, Math.min(80, safe.length()));
    var id = cut;
    for (int number = 2; !ids.add(id); number++) {
      id = cut + "-" + number;
    }
    return id;
  }
}
