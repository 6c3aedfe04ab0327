package org.mosaiclab.scenario.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mosaiclab.scenario.spec.GatewaySpec.Facilitators;

/// What a facilitator does with a message.
public enum Conduct {
  /// Carries it as soon as the chains allow.
  HONEST,
  /// Leaves it alone for some time first.
  SLOW,
  /// Declares it, and is not heard of again.
  VANISHING,
  /// Reveals the secret on the source before the target has confirmed (ISS-21).
  EARLY;

  /// Conduct of each facilitator, by its index.
  public static List<Conduct> of(Facilitators facilitators) {
    var conducts = new ArrayList<Conduct>();
    conducts.addAll(Collections.nCopies(facilitators.honest(), HONEST));
    conducts.addAll(Collections.nCopies(facilitators.slow(), SLOW));
    conducts.addAll(Collections.nCopies(facilitators.vanishing(), VANISHING));
    conducts.addAll(Collections.nCopies(facilitators.early(), EARLY));
    return List.copyOf(conducts);
  }
}
