package org.mosaiclab.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.conformance.TraceMachine.Answer;
import tools.jackson.databind.JsonNode;

/// Replays one sequence step by step: success or refusal, reason, return value, events, and after
/// every step all observed keys, not only those that changed. **Spec**: `v0` Appendix A.
final class TraceReplay {
  private static final String OBSERVE = "observe";
  private static final String KIND = "/$revert/kind";
  private static final String REASON = "/$revert/reason";

  private final TraceMachine machine;
  private final ReasonMap reasons;
  private final TreeMap<String, String> expected = new TreeMap<>();
  private final List<String> mismatches = new ArrayList<>();

  TraceReplay(TraceMachine machine, ReasonMap reasons) {
    this.machine = machine;
    this.reasons = reasons;
  }

  /// @return what differs, at most one text per step
  List<String> run(JsonNode sequence) {
    update(sequence.path("initial"));
    firstDifference().ifPresent(text -> mismatches.add("initial: " + text));
    int index = 0;
    for (var step : sequence.path("steps")) {
      var name = "step " + index++ + " " + step.path("op").asString();
      differenceAt(step).ifPresent(text -> mismatches.add(name + ": " + text));
    }
    return mismatches;
  }

  private Optional<String> differenceAt(JsonNode step) {
    var operation = step.path("op").asString();
    var inAnswer =
        operation.equals(OBSERVE)
            ? Optional.<String>empty()
            : compare(operation, step, machine.apply(step));
    update(step.path("changes"));
    return inAnswer.or(this::firstDifference);
  }

  private Optional<String> compare(String operation, JsonNode step, Answer answer) {
    return switch (answer) {
      case Answer.Refused(var rule) when step.path("ok").asBoolean() ->
          Optional.of("recorded as a success, refused by " + rule.id());
      case Answer.Refused(var rule) -> reasons.match(operation, step.path("revert"), rule);
      case Answer.Done _ when !step.path("ok").asBoolean() ->
          Optional.of("recorded as " + step.path("revert") + ", accepted");
      case Answer.Done(var returned, var events) ->
          differing("return", TraceText.of(step.path("ret")), returned)
              .or(() -> differing("events", recordedEvents(step), events.toString()));
    };
  }

  private static String recordedEvents(JsonNode step) {
    var events = new ArrayList<String>();
    step.path("events").forEach(event -> events.add(TraceText.ofEvent(event)));
    return events.toString();
  }

  private static Optional<String> differing(String what, String recorded, String found) {
    return recorded.equals(found)
        ? Optional.empty()
        : Optional.of(what + ": recorded " + recorded + ", found " + found);
  }

  // A null removes its key, except a null reason beside a kind.
  private void update(JsonNode changes) {
    for (var change : changes.properties()) {
      var key = change.getKey();
      boolean isReason = key.endsWith(REASON) && changes.path(key.replace(REASON, KIND)).isString();
      if (change.getValue().isNull() && !isReason) {
        expected.remove(key);
      } else {
        expected.put(key, TraceText.of(change.getValue()));
      }
    }
  }

  private Optional<String> firstDifference() {
    for (var entry : expected.entrySet()) {
      var difference = differenceAt(entry.getKey(), entry.getValue());
      if (difference.isPresent()) {
        return difference.map(text -> entry.getKey() + ": " + text);
      }
    }
    return Optional.empty();
  }

  private Optional<String> differenceAt(String key, String value) {
    if (key.endsWith(REASON)) {
      return Optional.empty();
    }
    boolean fails = key.endsWith(KIND);
    var name = fails ? key.substring(0, key.length() - KIND.length()) : key;
    var path = List.of(name.split("/", -1));
    return switch (machine.observe(path)) {
      case Answer.Done(var found, var _) when !fails -> differing("value", value, found);
      case Answer.Done(var found, var _) -> Optional.of("recorded as failing, found " + found);
      case Answer.Refused(var rule) when !fails ->
          Optional.of("recorded " + value + ", refused by " + rule.id());
      case Answer.Refused(var rule) ->
          reasons.match(getterOf(path), value, expected.getOrDefault(name + REASON, ""), rule);
    };
  }

  // The name of a getter without the hash that it is asked for.
  private static String getterOf(List<String> path) {
    return path.stream().filter(part -> !part.startsWith("0x")).toList().toString();
  }
}
