package org.mosaiclab.scenario.file.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Builds the tree of one document from parse events. What is refused is told and left out, so that
/// the rest can still be checked.
final class Composer {
  static final int DEPTH_MAX = 32;
  static final int NODE_COUNT_MAX = 250_000;

  private static final String WRITE_OUT = "write the value out where it is needed";

  private final Iterator<Event> events;
  private final Function<Mark, Place> places;
  private final Problems problems;
  private int nodeCount;
  private boolean hasGaps;

  Composer(Iterator<Event> events, Function<Mark, Place> places, Problems problems) {
    this.events = events;
    this.places = places;
    this.problems = problems;
  }

  /// @return the first document, empty if there is none or if a part of it could not be taken: what
  ///   is then missing would be told again, wrongly
  Optional<Node> compose() {
    Optional<Node> document = Optional.empty();
    int documentCount = 0;
    while (events.hasNext()) {
      var event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart && ++documentCount == 2) {
        problems.add(
            placeOf(event), "", "", "a second document begins here", "give one document per file");
        break;
      }
      if (event instanceof NodeEvent node) {
        document = compose(node, 1);
      }
    }
    return hasGaps ? Optional.empty() : document;
  }

  private Optional<Node> compose(NodeEvent event, int depth) {
    refuseReferences(event);
    if (depth > DEPTH_MAX || ++nodeCount > NODE_COUNT_MAX) {
      refuseSize(event, depth);
      skip(event);
      hasGaps = true;
      return Optional.empty();
    }
    var origin = new Origin.Written(placeOf(event));
    return switch (event) {
      case ScalarEvent scalar ->
          Optional.of(new Node.Scalar(scalar.getValue(), scalar.isPlain(), origin));
      case SequenceStartEvent _ -> Optional.of(composeSequence(origin, depth));
      case MappingStartEvent _ -> Optional.of(composeMapping(origin, depth));
      default -> {
        // An alias, refused above.
        hasGaps = true;
        yield Optional.empty();
      }
    };
  }

  private Node composeSequence(Origin origin, int depth) {
    var items = new ArrayList<Node>();
    for (var event = events.next(); event instanceof NodeEvent item; event = events.next()) {
      compose(item, depth + 1).ifPresent(items::add);
    }
    return new Node.Sequence(items, origin);
  }

  private Node composeMapping(Origin origin, int depth) {
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (var event = events.next(); event instanceof NodeEvent key; event = events.next()) {
      if (key instanceof ScalarEvent scalar) {
        composeEntry(scalar, depth, entries);
      } else {
        refuseKey(key, depth);
      }
    }
    return new Node.Mapping(entries, origin);
  }

  private void composeEntry(ScalarEvent keyEvent, int depth, Map<String, Node.Entry> entries) {
    refuseReferences(keyEvent);
    var key = keyEvent.getValue();
    var place = placeOf(keyEvent);
    var value = compose((NodeEvent) events.next(), depth + 1);
    if (keyEvent.isPlain() && key.equals("<<")) {
      problems.add(place, "", "", "merge keys are not read", "use `like` or write the keys out");
    } else if (entries.containsKey(key)) {
      var first = entries.get(key).keyPlace();
      problems.add(place, "", key, "is given twice, first at " + first.text(), "give a key once");
    } else {
      value.ifPresent(node -> entries.put(key, new Node.Entry(place, node)));
    }
  }

  private void refuseKey(NodeEvent key, int depth) {
    hasGaps = true;
    if (key instanceof AliasEvent) {
      refuseReferences(key);
    } else {
      problems.add(placeOf(key), "", "", "a key is a mapping or a list", "give a plain word");
      skip(key);
    }
    compose((NodeEvent) events.next(), depth + 1);
  }

  private void refuseReferences(NodeEvent event) {
    var name = event.getAnchor().map(anchor -> anchor.getValue()).orElse("");
    switch (event) {
      case AliasEvent _ -> refuse(event, "*" + name, "is an alias; aliases are not read");
      case ScalarEvent scalar -> {
        if (!name.isEmpty()) {
          refuse(event, "&" + name, "is an anchor; anchors are not read");
        }
        scalar.getTag().ifPresent(tag -> refuseTag(event, tag));
      }
      case CollectionStartEvent collection -> {
        if (!name.isEmpty()) {
          refuse(event, "&" + name, "is an anchor; anchors are not read");
        }
        collection.getTag().ifPresent(tag -> refuseTag(event, tag));
      }
      default -> throw new IllegalArgumentException("unknown YAML event " + event);
    }
  }

  private void refuse(NodeEvent event, String found, String message) {
    problems.add(placeOf(event), "", found, message, WRITE_OUT);
  }

  private void refuseTag(NodeEvent event, String tag) {
    problems.add(placeOf(event), "", tag, "is a tag; tags are not read", "leave it out");
  }

  private void refuseSize(NodeEvent event, int depth) {
    if (depth > DEPTH_MAX) {
      problems.add(
          placeOf(event), "", "", "is nested deeper than " + DEPTH_MAX + " levels", "nest less");
    } else if (nodeCount == NODE_COUNT_MAX + 1) {
      problems.add(
          placeOf(event), "", "", "has more than " + NODE_COUNT_MAX + " values", "shorten it");
    }
  }

  // Iterative: the nesting of what is skipped has no bound.
  private void skip(NodeEvent event) {
    int open = event instanceof CollectionStartEvent ? 1 : 0;
    while (open > 0) {
      switch (events.next().getEventId()) {
        case MappingStart, SequenceStart -> open++;
        case MappingEnd, SequenceEnd -> open--;
        case Scalar, Alias, Comment, StreamStart, StreamEnd, DocumentStart, DocumentEnd -> {}
      }
    }
  }

  private Place placeOf(Event event) {
    return places.apply(event.getStartMark().orElseThrow());
  }
}
