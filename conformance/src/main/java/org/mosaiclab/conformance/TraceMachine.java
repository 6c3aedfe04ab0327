package org.mosaiclab.conformance;

import java.util.List;
import org.mosaiclab.protocol.machine.RuleId;
import tools.jackson.databind.JsonNode;

/// Our side of one recorded sequence: applies its steps and answers its observed keys.
interface TraceMachine {
  /// What a step or a getter gave.
  sealed interface Answer {
    /// @param returned text of what it returned, see [TraceText]; empty for nothing
    /// @param events one text per event
    record Done(String returned, List<String> events) implements Answer {
      public Done {
        events = List.copyOf(events);
      }
    }

    /// @param rule the check that failed
    record Refused(RuleId rule) implements Answer {}

    /// @param value anything with a text form
    static Answer value(Object value) {
      return new Done(TraceText.of(value), List.of());
    }
  }

  /// Applies a step; a refused one leaves everything as it was.
  Answer apply(JsonNode step);

  /// @return what our gas table says of the last applied step
  long gasOfLastStep();

  /// @param key a recorded key, split at its slashes
  Answer observe(List<String> key);
}
