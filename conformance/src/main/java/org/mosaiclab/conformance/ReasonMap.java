package org.mosaiclab.conformance;

import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.v0.token.TokenRule;
import tools.jackson.databind.JsonNode;

/// Which recorded reason stands for which rule. Within one operation each text belongs to one rule
/// and each rule to one text; failures without a text stand for the decoders, the token and
/// arithmetic, and asserts for the rules that are assertions. **Spec**: `v0` Appendix A.
final class ReasonMap {
  private final TreeMap<String, String> ruleOfReason = new TreeMap<>();
  private final TreeMap<String, String> reasonOfRule = new TreeMap<>();

  /// @param operation name of the operation or getter
  /// @param recorded kind and reason
  /// @param rule that refused on our side
  /// @return what does not fit, or empty
  Optional<String> match(String operation, JsonNode recorded, RuleId rule) {
    return match(
        operation, recorded.path("kind").asString(), TraceText.of(recorded.path("reason")), rule);
  }

  Optional<String> match(String operation, String kind, String reason, RuleId rule) {
    if (rule.isAssertion() != kind.equals("assert")) {
      return Optional.of(operation + ": recorded kind " + kind + " against rule " + rule.id());
    }
    if (rule.isAssertion() || isWithoutText(rule)) {
      return reason.isEmpty()
          ? Optional.empty()
          : Optional.of(operation + ": reason '" + reason + "' against rule " + rule.id());
    }
    return matchText(operation, reason, rule);
  }

  /// @return how many pairs of operation and rule were met with a text
  int size() {
    return ruleOfReason.size();
  }

  private Optional<String> matchText(String operation, String reason, RuleId rule) {
    var knownRule = ruleOfReason.putIfAbsent(operation + "/" + reason, rule.id());
    var knownReason = reasonOfRule.putIfAbsent(operation + "/" + rule.id(), reason);
    boolean fits =
        !reason.isEmpty()
            && (knownRule == null || knownRule.equals(rule.id()))
            && (knownReason == null || knownReason.equals(reason));
    return fits
        ? Optional.empty()
        : Optional.of(
            operation
                + ": reason '"
                + reason
                + "' against rule "
                + rule.id()
                + ", known as "
                + knownRule
                + " and '"
                + knownReason
                + "'");
  }

  private static boolean isWithoutText(RuleId rule) {
    return rule instanceof CommonRule || rule instanceof TokenRule;
  }

  @Override
  public String toString() {
    return ruleOfReason.toString();
  }
}
