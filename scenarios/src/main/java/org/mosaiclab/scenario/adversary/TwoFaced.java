package org.mosaiclab.scenario.adversary;

import java.util.List;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.scenario.actor.Mind;
import org.mosaiclab.scenario.actor.Validator.Observer;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.ChainMessage;
import org.mosaiclab.scenario.ledger.ForkChoice;
import org.mosaiclab.scenario.ledger.FullNode;

/// One key, two minds, each an honest validator for its own part of the others. Where these are
/// kept apart, each part finalises what it is told.
///
/// It begins with one mind; when the plot says so the second splits off and knows what the first
/// one knew. Origin is one chain for both.
final class TwoFaced implements Actor {
  private final Role role;
  private final long fromNanos;
  private final Plot plot;
  private final FullNode<OriginChainState> originNode;
  private final Mind first;
  private final Mind second;
  private final int overlay;
  private final List<Integer> firstListeners;
  private final List<Integer> secondListeners;
  private boolean hasBegun;

  /// @param plot when the second mind splits off, and what it is
  /// @param fromNanos not before this time
  TwoFaced(Role role, Plot plot, long fromNanos) {
    this.plot = plot;
    this.role = role;
    this.fromNanos = fromNanos;
    this.overlay = role.metachain().chain().overlay();
    this.secondListeners = role.neighbours().stream().filter(role.secondStory()::contains).toList();
    this.firstListeners =
        role.neighbours().stream()
            .filter(actor -> !role.secondStory().contains(actor))
            .filter(actor -> !role.accomplices().contains(actor))
            .toList();
    this.originNode =
        new FullNode<>(
            role.metachain().origin(),
            ForkChoice.heaviest(),
            (_, context) -> onOriginHead(context));
    this.first =
        new Mind(
            role.metachain(),
            role.validator(),
            role.key(),
            originNode,
            Mind.Inclination::none,
            Observer.NONE);
    this.second = plot.second(first);
  }

  @Override
  public void onStart(Context context) {
    startTimers(context);
    first.start(tellFirst(context));
    beginIfDue(context);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    beginIfDue(context);
    var chainMessage = (ChainMessage) message;
    if (chainMessage.overlay() == originNode.chain().overlay()) {
      originNode.onMessage(fromActor, chainMessage, context);
    } else if (hasBegun && role.secondStory().contains(fromActor)) {
      second.onMessage(fromActor, chainMessage, tellSecond(context));
    } else if (!hasBegun || !role.accomplices().contains(fromActor)) {
      first.onMessage(fromActor, chainMessage, tellFirst(context));
    }
    beginIfDue(context);
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    beginIfDue(context);
    if (Story.isSecond(argument)) {
      if (!second.isNodeTimer(name, Story.argument(argument), tellSecond(context))) {
        second.seal(tellSecond(context));
      }
    } else if (!first.isNodeTimer(name, argument, tellFirst(context))
        && !originNode.onTimer(name, argument, context)) {
      first.seal(tellFirst(context));
    }
    beginIfDue(context);
  }

  @Override
  public void onRecover(Context context) {
    originNode.recover(context);
    first.recover(tellFirst(context));
    if (hasBegun) {
      second.recover(tellSecond(context));
    }
    startTimers(context);
    first.resume(tellFirst(context));
    if (hasBegun) {
      second.resume(tellSecond(context));
    }
  }

  private void startTimers(Context context) {
    first.startTimers(role.reconnections(), tellFirst(context));
    if (hasBegun) {
      second.startTimers(role.reconnections(), tellSecond(context));
    }
    role.reconnections().startTimers(originNode, context);
  }

  private void beginIfDue(Context context) {
    if (!hasBegun && context.nowNanos() >= fromNanos && plot.hasCome(first)) {
      hasBegun = true;
      second.startTimers(role.reconnections(), tellSecond(context));
      second.begin(first, tellSecond(context));
    }
  }

  private void onOriginHead(Context context) {
    first.onOriginHead(tellFirst(context));
    if (hasBegun && plot.isPlayedOnOrigin()) {
      second.onOriginHead(tellSecond(context));
    }
  }

  private Context tellFirst(Context context) {
    return hasBegun ? new Story(context, overlay, false, firstListeners) : context;
  }

  private Context tellSecond(Context context) {
    return new Story(context, overlay, true, secondListeners);
  }
}
