package org.mosaiclab.scenario.file.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.scenario.spec.AdversarySpec.Behaviour;

/// Keys below each of `adversaries`.
public final class AdversaryFormat {
  public static final Key.Branch NODES =
      Key.required("nodes", NodesFormat.SHAPE, "Which validators, all of one meta-chain.");
  public static final Key.Leaf<Behaviour> BEHAVIOUR =
      Key.required(
          "behaviour",
          Scalars.words(
              "behaviour",
              Arrays.stream(Behaviour.values()).map(AdversaryFormat::nameOf).toList(),
              word -> Behaviour.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))),
          "What they do: equivocate (each is two validators with one key, one of them for the nodes"
              + " of `split`), double-vote (each signs, once, two votes for one height), or"
              + " commit-late (each brings to origin only what has consumed twice the gas target).");
  public static final Key.Leaf<Long> FROM =
      Key.defaulted(
          "from",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "0s",
          "our choice",
          "When they begin; until then they are honest.");
  public static final Key.Branch SPLIT =
      Key.optional(
          "split",
          NodesFormat.SHAPE,
          "For equivocate: who is told the second story; all others are told the first. Honest"
              + " nodes pass on what they hear, so only a partition keeps the stories apart.");

  /// One group of adversaries.
  public static final Shape.Group SHAPE =
      new Shape.Group("an adversary", List.of(NODES, BEHAVIOUR, FROM, SPLIT));

  private AdversaryFormat() {}

  /// As files write it.
  public static String nameOf(Behaviour behaviour) {
    return behaviour.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
