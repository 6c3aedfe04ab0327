package org.mosaiclab.cli.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.analysis.report.RuleBook;

/// The map of rules as reports take it: what `mosaic rules` prints of a rule, in short.
public final class BundledRules implements RuleBook {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private BundledRules() {}

  /// The map that the jar carries.
  public static RuleBook book() {
    var book = new BundledRules();
    for (var rule : SpecMap.bundled().rules()) {
      book.entries.put(rule.id(), entry(rule));
    }
    return book;
  }

  @Override
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  private static Entry entry(MappedRule rule) {
    var source = new ArrayList<String>();
    source.add("v0 \u00a7%s, %s".formatted(rule.section().number(), rule.section().title()));
    source.addAll(rule.paper());
    return new Entry(
        rule.id(),
        rule.text(),
        String.join("; ", source),
        RuleCard.statusOf(rule),
        rule.places().stream().map(CodePlace::text).toList());
  }
}
