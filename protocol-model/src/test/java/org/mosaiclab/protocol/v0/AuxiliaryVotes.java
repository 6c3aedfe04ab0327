package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Who votes for which link in an [AuxiliaryEpisode]: mostly what honest validators would, else
/// anything.
final class AuxiliaryVotes {
  /// Keys that exist; not all of them are validators.
  static final int KEYS = 16;

  private final AuxiliaryEpisode episode;
  private final RuleProfile profile;
  private final AuxiliaryStage stage;
  private final AuxiliaryViews views;

  AuxiliaryVotes(AuxiliaryEpisode episode, RuleProfile profile) {
    this.episode = episode;
    this.profile = profile;
    this.stage = episode.stage;
    this.views = stage.contracts.views();
  }

  /// Mostly for the next epoch above the highest justified checkpoint, else for any recent link.
  void vote(ObservedChain chain) {
    var blocks = chain == ORIGIN ? episode.originBlocks : episode.auxiliaryBlocks;
    if (blocks.isEmpty()) {
      return;
    }
    var highest = views.highestJustified(stage.state, chain);
    var next = nextEpoch(chain, highest, blocks);
    if (episode.oneIn(10)) {
      send(stage.link(chain, episode.newest(blocks).hash(), episode.newest(blocks).hash()));
    } else if (next.isPresent()) {
      send(stage.link(chain, highest, next.get()));
    } else if (chain == ORIGIN) {
      episode.reportOrigin();
    } else {
      episode.reportAuxiliary();
    }
  }

  private void send(VoteMessage link) {
    var message = profile.repairs(Repair.ISS_03) ? link : withInventedHeights(link);
    var key = Scene.key(voter(message));
    episode.apply(
        "PollingPlace",
        new AuxiliaryOperation.Vote(message, Scene.SIGNATURES.sign(key, message.digest())));
  }

  // Mostly somebody who may still vote for that link.
  private int voter(VoteMessage message) {
    int key = episode.random.nextInt(KEYS);
    for (int i = 0; i < 12 && !mayVote(Scene.key(key).address(), message); i++) {
      key = episode.random.nextInt(KEYS);
    }
    return key;
  }

  private boolean mayVote(Address validator, VoteMessage message) {
    var last = views.targetHeight(stage.state, message.coreIdentifier(), validator);
    return isRegistered(validator) && last.isLessThan(message.targetHeight());
  }

  boolean isRegistered(Address validator) {
    return stage.state.pollingPlace().validators().containsKey(validator);
  }

  // The one counter for both chains (ISS-02) would soon stop all honest votes. Heights that rise
  // with every justification on either chain are the way out that the recorded votes take (ISS-03);
  // the chains take turns in having the higher ones.
  private VoteMessage withInventedHeights(VoteMessage link) {
    long justified = 0;
    for (var chain : ObservedChain.values()) {
      justified +=
          views.height(stage.state, chain, views.highestJustified(stage.state, chain)).toLong();
    }
    boolean isOrigin = link.coreIdentifier().equals(Scene.ORIGIN);
    boolean isOriginHigher = justified / AuxiliaryStage.EPOCH % 2 == 0;
    long invented = 10_000 * justified + (isOrigin == isOriginHigher ? 5_000 : 0);
    return new VoteMessage(
        link.coreIdentifier(),
        link.transitionHash(),
        link.source(),
        link.target(),
        link.sourceHeight(),
        Scene.uint(invented + link.targetHeight().toLong()));
  }

  private Optional<Hash32> nextEpoch(
      ObservedChain chain, Hash32 source, List<AuxiliaryEpisode.Block> blocks) {
    long height = views.height(stage.state, chain, source).toLong() + AuxiliaryStage.EPOCH;
    return blocks.stream()
        .filter(block -> block.height() == height)
        .map(AuxiliaryEpisode.Block::hash)
        .filter(hash -> chain == ORIGIN || isAbove(source, hash))
        .findFirst();
  }

  private boolean isAbove(Hash32 source, Hash32 target) {
    return views.highestJustifiedAncestor(stage.state, target).filter(source::equals).isPresent();
  }
}
