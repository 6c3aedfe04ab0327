package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.dataset.row.VoteRow;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.actor.VoteLog.CastVote;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Receipt;

/// Votes of one meta-chain: every one that was cast, and what became of it on the observer's
/// branch.
final class VoteRows {
  private static final String ORIGIN = "origin";

  private record Inclusion(Block<MetachainState> block, Receipt receipt) {}

  /// Accepted votes with one target.
  ///
  /// @param count of votes
  /// @param weight sum of their stakes
  record Support(long count, long weight) {
    static final Support NONE = new Support(0, 0);

    Support plus(long voteWeight) {
      return new Support(count + 1, weight + voteWeight);
    }
  }

  private final Metachain metachain;
  private final ObservedChain<MetachainState> observed;
  private final List<String> validatorNames;
  private final Map<Integer, Inclusion> inclusions = new LinkedHashMap<>();
  private final Map<Hash32, Support> support = new LinkedHashMap<>();

  VoteRows(
      Metachain metachain, ObservedChain<MetachainState> observed, List<String> validatorNames) {
    this.metachain = metachain;
    this.observed = observed;
    this.validatorNames = validatorNames;
    for (var block : observed.canonical()) {
      for (var receipt : block.body().receipts()) {
        inclusions.put(receipt.transaction().id(), new Inclusion(block, receipt));
      }
    }
    for (var vote : metachain.votes().votes()) {
      var inclusion = inclusions.get(vote.transaction());
      if (inclusion != null && inclusion.receipt().isAccepted()) {
        var target = vote.message().target();
        long weight = metachain.spec().stakeOf(vote.validator());
        support.put(target, support(target).plus(weight));
      }
    }
  }

  Support support(Hash32 target) {
    return support.getOrDefault(target, Support.NONE);
  }

  /// Targets with at least one accepted vote, in the order in which they were first voted for.
  List<Hash32> targets() {
    return List.copyOf(support.keySet());
  }

  List<VoteRow> rows() {
    var rows = new ArrayList<VoteRow>();
    for (var vote : metachain.votes().votes()) {
      rows.add(row(vote));
    }
    return rows;
  }

  private VoteRow row(CastVote vote) {
    var message = vote.message();
    var inclusion = inclusions.get(vote.transaction());
    return new VoteRow(
        metachain.spec().name(),
        subject(message.coreIdentifier()),
        validatorNames.get(vote.validator()),
        message.sourceHeight().toLong(),
        message.targetHeight().toLong(),
        message.target().toString(),
        metachain.spec().stakeOf(vote.validator()),
        vote.castAtNanos(),
        inclusion == null ? -1 : inclusion.block().height(),
        inclusion == null ? -1 : observed.observedAtNanos(inclusion.block()),
        inclusion == null ? "pending" : outcome(inclusion.receipt()));
  }

  String subject(CoreId chain) {
    return chain.equals(metachain.coreId()) ? metachain.spec().name() : ORIGIN;
  }

  private static String outcome(Receipt receipt) {
    return receipt.rejection().map(rule -> "rejected:" + rule.id()).orElse("accepted");
  }
}
