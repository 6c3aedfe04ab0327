package org.mosaiclab.campaign.plan;

import java.util.LinkedHashMap;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.YamlWriter;

/// Values of scenario fields may have any structure; here they become texts in flow style, which is
/// how a setting takes them, so that the campaign's own format need not know their shapes.
final class FlowValues {
  private FlowValues() {}

  /// The document with the values below `set` and in lists below `sweep` as texts.
  static Node.Mapping of(Node.Mapping document) {
    return edit(
        edit(document, CampaignFormat.SET.name(), FlowValues::eachText),
        CampaignFormat.SWEEP.name(),
        FlowValues::eachList);
  }

  @FunctionalInterface
  private interface Change {
    Node of(Node node);
  }

  private static Node.Mapping edit(Node.Mapping mapping, String key, Change change) {
    var entry = mapping.entries().get(key);
    return entry == null
        ? mapping
        : mapping.with(key, new Node.Entry(entry.keyPlace(), change.of(entry.value())));
  }

  private static Node eachText(Node node) {
    return each(node, FlowValues::text);
  }

  private static Node eachList(Node node) {
    return each(
        node,
        values ->
            values instanceof Node.Mapping mapping
                ? edit(mapping, CampaignFormat.LIST.name(), FlowValues::items)
                : values);
  }

  private static Node each(Node node, Change change) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    var entries = new LinkedHashMap<String, Node.Entry>();
    mapping
        .entries()
        .forEach(
            (name, entry) ->
                entries.put(name, new Node.Entry(entry.keyPlace(), change.of(entry.value()))));
    return new Node.Mapping(entries, mapping.origin());
  }

  private static Node items(Node node) {
    return node instanceof Node.Sequence(var items, var origin)
        ? new Node.Sequence(items.stream().map(FlowValues::text).toList(), origin)
        : node;
  }

  private static Node text(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isEmpty()
        ? node
        : new Node.Scalar(YamlWriter.flow(node), false, node.origin());
  }
}
