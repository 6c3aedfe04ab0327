package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginOperation.ProposeBlock;
import org.mosaiclab.protocol.v0.OriginOperation.VerifyVote;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.VoteVerified;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelConfirmed;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelProven;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;
import org.mosaiclab.scenario.ledger.Receipt;

/// Meta-blocks of one meta-chain, from proposal to commit on origin to the kernel's activation, as
/// the meta-chain's observer executed them.
final class MetablockRows {
  private static final long NEVER = -1;

  /// One proposed transition on its way.
  private static final class Proposal {
    private final long height;
    private final AuxiliaryTransition transition;
    private final Address proposer;
    private final long proposedAtNanos;
    private long originGas;
    private long votesVerified;
    private long committedAtNanos = NEVER;
    private long originHeight = NEVER;
    private Optional<Hash32> openedKernel = Optional.empty();

    Proposal(ProposeBlock operation, Address proposer, long proposedAtNanos) {
      this.height = operation.height().toLong();
      this.transition = operation.transition();
      this.proposer = proposer;
      this.proposedAtNanos = proposedAtNanos;
    }
  }

  private final Metachain metachain;
  private final MetachainObserver observer;
  private final List<String> validatorNames;
  private final Map<Hash32, Proposal> proposals = new LinkedHashMap<>();
  private final Map<Hash32, Long> provenAtNanos = new LinkedHashMap<>();
  private final Map<Hash32, Long> activatedAtNanos = new LinkedHashMap<>();
  private final NavigableMap<Long, Long> committedAtNanos = new TreeMap<>();

  MetablockRows(Metachain metachain, MetachainObserver observer, List<String> validatorNames) {
    this.metachain = metachain;
    this.observer = observer;
    this.validatorNames = validatorNames;
    observer.origin().canonical().forEach(this::readOrigin);
    for (var block : observer.metachain().canonical()) {
      long atNanos = observer.metachain().observedAtNanos(block);
      block.body().receipts().stream()
          .flatMap(receipt -> receipt.events().stream())
          .forEach(event -> readKernel(event, atNanos));
    }
  }

  private void readOrigin(Block<OriginChainState> block) {
    for (var receipt : block.body().receipts()) {
      if (receipt.transaction().operation() instanceof OnOrigin(int index, var operation)
          && index == metachain.index()) {
        if (operation instanceof ProposeBlock proposal) {
          readProposal(proposal, receipt, block);
        } else if (operation instanceof VerifyVote vote) {
          readVote(vote, receipt);
        }
        receipt.events().forEach(event -> readCommit(event, operation, receipt, block));
      }
    }
  }

  private void readProposal(
      ProposeBlock operation, Receipt receipt, Block<OriginChainState> block) {
    var hash = operation.transition().hash();
    if (receipt.isAccepted()) {
      proposals.put(
          hash,
          new Proposal(
              operation, receipt.transaction().sender(), observer.origin().observedAtNanos(block)));
    }
    var proposal = proposals.get(hash);
    if (proposal != null) {
      proposal.originGas += receipt.gas();
    }
  }

  private void readVote(VerifyVote vote, Receipt receipt) {
    var proposal = proposals.get(vote.message().transitionHash());
    if (proposal == null) {
      return;
    }
    proposal.originGas += receipt.gas();
    if (receipt.events().stream().anyMatch(VoteVerified.class::isInstance)) {
      proposal.votesVerified++;
    }
  }

  // By a vote, or by what commits after the challenge period; of several proposals with a quorum
  // the one that the core chose.
  private void readCommit(
      ProtocolEvent event,
      OriginOperation operation,
      Receipt receipt,
      Block<OriginChainState> block) {
    if (!(event instanceof MetaBlockCommitted committed)) {
      return;
    }
    var proposal = Objects.requireNonNull(proposals.get(committed.transitionHash()));
    proposal.originGas += operation instanceof PaperOperation.TryCommit ? receipt.gas() : 0;
    proposal.committedAtNanos = observer.origin().observedAtNanos(block);
    proposal.originHeight = block.height();
    proposal.openedKernel =
        Optional.of(block.state().core(metachain.index()).core().openKernelHash());
    committedAtNanos.put(auxHeight(proposal), proposal.committedAtNanos);
  }

  private void readKernel(ProtocolEvent event, long atNanos) {
    if (event instanceof OpenKernelProven proven) {
      provenAtNanos.putIfAbsent(proven.kernelHash(), atNanos);
    } else if (event instanceof OpenKernelConfirmed confirmed) {
      activatedAtNanos.putIfAbsent(confirmed.kernelHash(), atNanos);
    }
  }

  private long auxHeight(Proposal proposal) {
    return metachain
        .chain()
        .find(proposal.transition.auxiliaryBlockHash())
        .map(Block::height)
        .orElse(NEVER);
  }

  /// When what lies at a height of the meta-chain was committed to origin; -1 if it was not.
  long committedAtNanos(long height) {
    return FinalityTimes.atOrAbove(committedAtNanos, height);
  }

  List<MetablockRow> rows() {
    var rows = new ArrayList<MetablockRow>();
    for (var proposal : proposals.values()) {
      rows.add(row(proposal));
    }
    return rows;
  }

  private MetablockRow row(Proposal proposal) {
    var transition = proposal.transition;
    return new MetablockRow(
        metachain.spec().name(),
        proposal.height,
        auxHeight(proposal),
        transition.auxiliaryBlockHash().toString(),
        transition.auxiliaryDynasty().toLong(),
        transition.accumulatedGas().toLong(),
        nameOf(proposal.proposer),
        proposal.proposedAtNanos,
        proposal.committedAtNanos,
        proposal.originHeight,
        proposal.originGas,
        proposal.votesVerified,
        proposal.openedKernel.map(Hash32::toString).orElse(""),
        at(provenAtNanos, proposal.openedKernel),
        at(activatedAtNanos, proposal.openedKernel));
  }

  private static long at(Map<Hash32, Long> instants, Optional<Hash32> kernel) {
    return kernel.map(hash -> instants.getOrDefault(hash, NEVER)).orElse(NEVER);
  }

  private String nameOf(Address validator) {
    return validatorNames.get(metachain.validators().indexOf(validator));
  }
}
