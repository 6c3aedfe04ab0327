package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.slashing.SlashingJudge;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Transaction;

/// Pairs of votes by one key that break a slashing rule, among all votes for one meta-chain that
/// anybody ever sent on either chain.
///
/// Whether two votes conflict is the same for everybody, so it is found once for all watchers, and
/// costs them nothing while nobody offends. Which votes a watcher has seen is his own matter: he
/// asks his nodes for the transactions that carry them. **Spec**: `v0 §21 GAP-01`.
public final class VoteConflicts {
  /// Two votes that are evidence against their signer.
  ///
  /// @param offender who signed both
  /// @param first the vote that was sent first
  /// @param second the other one
  public record Conflict(Address offender, Carried first, Carried second) {
    SlashingEvidence evidence() {
      return new SlashingEvidence(first.vote(), second.vote());
    }
  }

  /// A vote and what carries it.
  ///
  /// @param vote as it was signed
  /// @param onMetachain ids of transactions of the meta-chain, ascending; grows
  /// @param onOrigin ids of transactions of origin, ascending; grows
  public record Carried(SignedVote vote, List<Integer> onMetachain, List<Integer> onOrigin) {
    private static Carried of(SignedVote vote) {
      return new Carried(vote, new ArrayList<>(), new ArrayList<>());
    }
  }

  private final SlashingJudge judge;
  private final Chain<?> metachain;
  private final Chain<?> origin;
  private final int index;
  private final Map<SignedVote, Carried> votes = new LinkedHashMap<>();
  private final Map<Address, List<Carried>> bySigner = new LinkedHashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final SignatureScheme signatures;
  private int nextOnMetachain;
  private int nextOnOrigin;

  /// @param judge which rules are in force
  /// @param signatures how signers are recovered
  /// @param index of the meta-chain
  public VoteConflicts(
      SlashingJudge judge,
      SignatureScheme signatures,
      Chain<?> metachain,
      Chain<?> origin,
      int index) {
    this.judge = judge;
    this.signatures = signatures;
    this.metachain = metachain;
    this.origin = origin;
    this.index = index;
  }

  /// Every pair so far, in the order in which the second votes were sent.
  ///
  /// @return live view, read only
  public List<Conflict> find() {
    while (nextOnMetachain < metachain.transactionCount()) {
      read(metachain.transaction(nextOnMetachain++));
    }
    while (nextOnOrigin < origin.transactionCount()) {
      read(origin.transaction(nextOnOrigin++));
    }
    return Collections.unmodifiableList(conflicts);
  }

  private void read(Transaction transaction) {
    switch (transaction.operation()) {
      case ChainOperation.OnMetachain(AuxiliaryOperation.Vote(var message, var signature)) ->
          carried(new SignedVote(message, signature)).onMetachain().add(transaction.id());
      case ChainOperation.OnMetachain(AuxiliaryOperation.ReportOffence(var evidence)) -> {
        carried(evidence.first()).onMetachain().add(transaction.id());
        carried(evidence.second()).onMetachain().add(transaction.id());
      }
      case ChainOperation.OnOrigin(int chain, var operation) when chain == index ->
          readOnOrigin(operation, transaction.id());
      case ChainOperation.OnMetachain _,
          ChainOperation.OnOrigin _,
          ChainOperation.OnGateway _,
          ChainOperation.OnCoGateway _ -> {}
    }
  }

  private void readOnOrigin(OriginOperation operation, int transaction) {
    switch (operation) {
      case OriginOperation.VerifyVote(var _, var message, var signature) ->
          carried(new SignedVote(message, signature)).onOrigin().add(transaction);
      case PaperOperation.ReportOffence(var evidence) -> {
        carried(evidence.first()).onOrigin().add(transaction);
        carried(evidence.second()).onOrigin().add(transaction);
      }
      default -> {}
    }
  }

  private Carried carried(SignedVote vote) {
    var known = votes.get(vote);
    if (known != null) {
      return known;
    }
    var carried = Carried.of(vote);
    votes.put(vote, carried);
    var signer = vote.signer(signatures);
    if (!signer.isZero()) {
      compare(signer, carried);
    }
    return carried;
  }

  private void compare(Address signer, Carried vote) {
    var earlier = bySigner.computeIfAbsent(signer, _ -> new ArrayList<>());
    for (var other : earlier) {
      if (judge.isOffence(other.vote().message(), vote.vote().message())) {
        conflicts.add(new Conflict(signer, other, vote));
      }
    }
    earlier.add(vote);
  }
}
