package org.mosaiclab.scenario.adversary;

import java.util.List;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.scenario.actor.Validator;
import org.mosaiclab.scenario.spec.AdversarySpec;
import org.mosaiclab.scenario.spec.AdversarySpec.Behaviour;

/// What adversaries do, by its name in the scenario.
public final class Behaviours {
  private Behaviours() {}

  /// The actor that plays an adversary.
  public static Actor play(AdversarySpec spec, Role role) {
    return switch (spec.behaviour()) {
      case Behaviour.Equivocate _ -> new TwoFaced(role, new Equivocating(), spec.fromNanos());
      case Behaviour.ForkOnLeaving _ -> new TwoFaced(role, new Forking(), spec.fromNanos());
      case Behaviour.CommitLate() ->
          new Validator(
              role.metachain(),
              role.validator(),
              role.key(),
              new LateCommitting(spec.fromNanos()),
              Validator.Observer.NONE,
              role.reconnections());
      case Behaviour.DoubleVote() ->
          new Validator(
              role.metachain(),
              role.validator(),
              role.key(),
              (member, votes) -> List.of(new DoubleVoting(member, votes, spec.fromNanos())),
              Validator.Observer.NONE,
              role.reconnections());
    };
  }
}
