package org.mosaiclab.analysis.report;

import java.util.List;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;

/// What the model leaves out, and what that means for the numbers. Kept in step with
/// `docs/model.md`.
final class ModelLimits {
  private static final List<String> LIMITS =
      List.of(
          "Everyone is honest but those whom the scenario's adversaries name; nodes fail, messages are"
              + " lost and clocks are wrong only where it says so. What users submit is not touched"
              + " by any of it.",
          "A one-way delay is half the round trip of its two regions, or what the scenario states,"
              + " and varies as the scenario says. Every node has one uplink; receiving costs"
              + " nothing.",
          "Origin is proof of work with constant difficulty and equal miners. Other users take the"
              + " background gas of every block first; there is no fee market, so protocol"
              + " transactions wait in the order of their arrival.",
          "Users are a Poisson stream per region. Their transactions are not gossiped one by one:"
              + " they reach a sealer after the delays of their way there. The gas of a transaction"
              + " follows a measured mean and an assumed shape.",
          "Execution and signature checks take no time beyond the stated block validation.",
          "Not simulated: adversaries that withhold, censor or attack origin; fees on origin and votes"
              + " on the gas price of a meta-chain; difficulty adjustment and other consensus on"
              + " origin; peers that come and go.",
          "Finality and commits are seen by one stated observer per chain, and an instant is that of"
              + " its execution of the block.");

  private ModelLimits() {}

  static List<Markup> parts() {
    var list = Element.of("ul");
    LIMITS.forEach(limit -> list.add(Element.of("li", limit)));
    return List.of(list);
  }
}
