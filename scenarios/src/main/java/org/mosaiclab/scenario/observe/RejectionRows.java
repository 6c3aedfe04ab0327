package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ProveBlockOpening;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ProveMosaicCore;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReportOriginBlock;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.Vote;
import org.mosaiclab.protocol.v0.RuleIds;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.ledger.ChainOperation.OnCoGateway;
import org.mosaiclab.scenario.ledger.ChainOperation.OnGateway;
import org.mosaiclab.scenario.ledger.ChainOperation.OnMetachain;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;
import org.mosaiclab.scenario.ledger.Receipt;

/// What the rules rejected in the canonical blocks of one chain, counted by meta-chain, operation
/// and rule, in the order in which each first happened.
final class RejectionRows {
  private record Kind(String metachain, String operation, String subject, RuleId rule) {}

  private static final class Tally {
    private final long firstAtNanos;
    private long lastAtNanos;
    private long count;
    private long gas;

    Tally(long firstAtNanos) {
      this.firstAtNanos = firstAtNanos;
    }

    void add(Receipt receipt, long atNanos) {
      lastAtNanos = atNanos;
      count++;
      gas += receipt.gas();
    }
  }

  private final String chain;
  private final List<Metachain> metachains;
  private final Map<Kind, Tally> tallies = new LinkedHashMap<>();

  private RejectionRows(String chain, List<Metachain> metachains) {
    this.chain = chain;
    this.metachains = metachains;
  }

  /// @param chain name of the chain that was observed
  /// @param metachains whose operations its blocks include: on origin those of the whole run by
  ///   index, on a meta-chain that one
  static <S> List<RejectionRow> of(
      String chain, ObservedChain<S> observed, List<Metachain> metachains) {
    var rows = new RejectionRows(chain, metachains);
    for (var block : observed.canonical()) {
      for (var receipt : block.body().receipts()) {
        rows.read(receipt, observed.observedAtNanos(block));
      }
    }
    return rows.toRows();
  }

  private void read(Receipt receipt, long atNanos) {
    receipt
        .rejection()
        .ifPresent(
            rule ->
                tallies
                    .computeIfAbsent(kind(receipt, rule), _ -> new Tally(atNanos))
                    .add(receipt, atNanos));
  }

  private Kind kind(Receipt receipt, RuleId rule) {
    return switch (receipt.transaction().operation()) {
      case OnOrigin(int index, var operation) -> {
        var name = metachains.get(index).spec().name();
        yield new Kind(name, nameOf(operation), name, rule);
      }
      case OnGateway(int index, var operation) -> {
        var name = metachains.get(index).spec().name();
        yield new Kind(name, nameOf(operation), name, rule);
      }
      case OnCoGateway(var operation) -> {
        var name = metachains.getFirst().spec().name();
        yield new Kind(name, nameOf(operation), metachains.getFirst().origin().name(), rule);
      }
      case OnMetachain(var operation) -> {
        var metachain = metachains.getFirst();
        yield new Kind(
            metachain.spec().name(), nameOf(operation), subject(operation, metachain), rule);
      }
    };
  }

  private static String subject(AuxiliaryOperation operation, Metachain metachain) {
    boolean isAboutOrigin =
        switch (operation) {
          case Vote(var message, var _) ->
              message.coreIdentifier().equals(metachain.originCoreId());
          case ReportOriginBlock _, ProveMosaicCore _, ProveBlockOpening _ -> true;
          default -> false;
        };
    return isAboutOrigin ? metachain.origin().name() : metachain.spec().name();
  }

  // ReportOriginBlock is a `report-origin-block`.
  private static String nameOf(Object operation) {
    return operation
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private List<RejectionRow> toRows() {
    var rows = new ArrayList<RejectionRow>();
    tallies.forEach(
        (kind, tally) ->
            rows.add(
                new RejectionRow(
                    chain,
                    kind.metachain(),
                    kind.operation(),
                    kind.subject(),
                    kind.rule().id(),
                    RuleIds.reason(kind.rule()),
                    tally.count,
                    tally.gas,
                    tally.firstAtNanos,
                    tally.lastAtNanos)));
    return rows;
  }
}
