package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.value.Uint256;

/// What one validator has to do because the scenario lets it join or leave.
final class Changes {
  private Changes() {}

  static List<Duty> of(Membership member) {
    var spec = member.metachain().spec();
    var duties = new ArrayList<Duty>();
    int joined = member.validator() - spec.stakes().size();
    if (joined >= 0) {
      var join = spec.membership().joins().get(joined);
      duties.add(new Joining(member, join.atNanos(), Uint256.of(join.stake())));
    }
    for (var leave : spec.membership().leaves()) {
      if (leave.validator() == member.validator()) {
        duties.add(new Leaving(member, leave.atNanos()));
      }
    }
    return duties;
  }
}
