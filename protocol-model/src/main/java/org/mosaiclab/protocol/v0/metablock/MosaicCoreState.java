package org.mosaiclab.protocol.v0.metablock;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.math.BigInteger;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.HashedVote;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.proof.MerklePatriciaTrie;
import org.mosaiclab.protocol.v0.stake.ValidatorUpdates;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State of a core. **Spec**: `v0 §10`.
///
/// @param setup constructor arguments
/// @param head hash of the last committed meta-block
/// @param openKernel kernel of the open meta-block
/// @param openKernelHash its hash
/// @param reportedKernels committed kernels by meta-block hash, genesis included
/// @param reportedTransitions committed transitions by meta-block hash, genesis included
/// @param proposed proposals by kernel hash, in the order they came, by transition hash
/// @param seals verified votes by transition hash; by vote hash where ISS-08 is repaired
/// @param hashes of the votes that are in a seal; derived, so that all equal votes are hashed once
/// @param roots state roots of committed blocks; none as built
/// @param status whether it commits
/// @param height of the open meta-block where ISS-07 is repaired; as built nothing ever writes it
/// @param book proposals that wait, and bonds
/// @param parameters numbers of the repairs
public record MosaicCoreState(
    MosaicCoreSetup setup,
    Hash32 head,
    Kernel openKernel,
    Hash32 openKernelHash,
    Map<Hash32, Kernel> reportedKernels,
    Map<Hash32, AuxiliaryTransition> reportedTransitions,
    Map<Hash32, LinkedHashMap<Hash32, AuxiliaryTransition>> proposed,
    Map<Hash32, Seal> seals,
    Map<VoteMessage, HashedVote> hashes,
    CommittedRoots roots,
    CoreStatus status,
    Uint256 height,
    ProposalBook book,
    CoreParameters parameters) {
  static MosaicCoreState initial(
      MosaicCoreSetup setup,
      CoreParameters parameters,
      Kernel genesisKernel,
      AuxiliaryTransition genesis) {
    var head = new MetaBlock(genesis.kernelHash(), genesis.hash()).hash();
    var open = kernelAbove(genesisKernel.height(), head, ValidatorUpdates.NONE);
    return new MosaicCoreState(
        setup,
        head,
        open,
        open.hash(),
        HashMap.of(head, genesisKernel),
        HashMap.of(head, genesis),
        HashMap.empty(),
        HashMap.empty(),
        HashMap.empty(),
        CommittedRoots.NONE,
        new CoreStatus.Open(),
        Uint256.ZERO,
        ProposalBook.EMPTY,
        parameters);
  }

  /// One below [#height()], hence as built always empty: the getter fails (ISS-07).
  public Optional<Uint256> latestBlockHeight() {
    return height().minus(Uint256.ONE);
  }

  public boolean isHalted() {
    return status instanceof CoreStatus.Halted;
  }

  /// @param height of an auxiliary block
  /// @return its state root if its header was anchored, else zero (GAP-16)
  public Hash32 stateRoot(Uint256 height) {
    return roots.byHeight().getOrElse(height, Hash32.ZERO);
  }

  /// State root of the last committed auxiliary block, which balances are recovered from (GAP-03).
  ///
  /// @return that of the empty trie before any commit; zero while its header is not anchored
  public Hash32 lastStateRoot() {
    var block = lastTransition().auxiliaryBlockHash();
    return block.isZero()
        ? MerklePatriciaTrie.EMPTY.rootHash()
        : roots.byBlock().getOrElse(block, Hash32.ZERO);
  }

  /// @return the last committed kernel
  public Kernel lastKernel() {
    return reportedKernels.get(head).get();
  }

  /// @return the last committed transition
  public AuxiliaryTransition lastTransition() {
    return reportedTransitions.get(head).get();
  }

  /// @return the proposal, if there is one
  public Optional<AuxiliaryTransition> proposal(Hash32 kernelHash, Hash32 transitionHash) {
    return proposals(kernelHash).get(transitionHash).toJavaOptional();
  }

  /// @return proposals for one kernel in the order they came, by transition hash
  public LinkedHashMap<Hash32, AuxiliaryTransition> proposals(Hash32 kernelHash) {
    return proposed.getOrElse(kernelHash, LinkedHashMap.empty());
  }

  /// @param key transition hash, or vote hash where ISS-08 is repaired
  public Seal seal(Hash32 key) {
    return seals.getOrElse(key, Seal.EMPTY);
  }

  /// Gas at which the open meta-block should close; informational, nothing enforces it (GAP-08).
  ///
  /// @return empty where the sum leaves 256 bits
  public Optional<Uint256> accumulatedGasTarget() {
    return lastTransition().accumulatedGas().plus(setup.maxAccumulateGasLimit());
  }

  /// Gas at which the last committed meta-block should have closed: that of its parent and the
  /// constant, as ADR 7 derives it (GAP-08).
  ///
  /// @return empty before the first commit, and where the sum leaves 256 bits
  public Optional<Uint256> committedGasTarget() {
    return reportedTransitions
        .get(lastKernel().parent())
        .toJavaOptional()
        .flatMap(parent -> parent.accumulatedGas().plus(setup.maxAccumulateGasLimit()));
  }

  MosaicCoreState withProposal(
      Hash32 transitionHash, AuxiliaryTransition proposal, ProposalRecord record) {
    var kernelHash = proposal.kernelHash();
    var all = proposed.put(kernelHash, proposals(kernelHash).put(transitionHash, proposal));
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        all,
        seals,
        hashes,
        roots,
        status,
        height,
        book.with(transitionHash, record),
        parameters);
  }

  HashedVote hashed(VoteMessage vote) {
    return hashes.get(vote).getOrElse(vote::hashed);
  }

  /// @param vote that was added to the seal, and its hashes
  MosaicCoreState withSeal(Hash32 key, Seal seal, VoteMessage vote, HashedVote hashed) {
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        proposed,
        seals.put(key, seal),
        hashes.containsKey(vote) ? hashes : hashes.put(vote, hashed),
        roots,
        status,
        height,
        book.withSeal(vote.transitionHash(), key),
        parameters);
  }

  MosaicCoreState withCommit(Hash32 metaBlockHash, AuxiliaryTransition transition, Kernel next) {
    return new MosaicCoreState(
        setup,
        metaBlockHash,
        next,
        next.hash(),
        reportedKernels.put(metaBlockHash, openKernel),
        reportedTransitions.put(metaBlockHash, transition),
        proposed,
        seals,
        hashes,
        roots,
        status,
        height,
        book,
        parameters);
  }

  /// Drops the proposals of a closed kernel and gives their bonds back.
  MosaicCoreState withoutProposals(Hash32 kernelHash) {
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        proposed.remove(kernelHash),
        seals,
        hashes,
        roots,
        status,
        height,
        book.settled(),
        parameters);
  }

  /// Drops one proposal for the open kernel for good, with its bond.
  MosaicCoreState discarding(Hash32 transitionHash) {
    var left = proposals(openKernelHash).remove(transitionHash);
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        proposed.put(openKernelHash, left),
        seals,
        hashes,
        roots,
        status,
        height,
        book.discarding(transitionHash),
        parameters);
  }

  MosaicCoreState withRoots(CommittedRoots next) {
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        proposed,
        seals,
        hashes,
        next,
        status,
        height,
        book,
        parameters);
  }

  /// @param validators that the open kernel, which announced nobody, announces from now on
  MosaicCoreState announcing(ValidatorUpdates validators) {
    var kernel =
        new Kernel(
            openKernel.height(),
            openKernel.parent(),
            validators.validators(),
            validators.weights());
    return new MosaicCoreState(
        setup,
        head,
        kernel,
        kernel.hash(),
        reportedKernels,
        reportedTransitions,
        proposed,
        seals,
        hashes,
        roots,
        status,
        height,
        book,
        parameters);
  }

  /// @return this core after it has halted; a second reason changes nothing
  public MosaicCoreState halted(CoreStatus.HaltReason reason) {
    return isHalted() ? this : withStatus(new CoreStatus.Halted(reason));
  }

  MosaicCoreState withHeight(Uint256 next) {
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        proposed,
        seals,
        hashes,
        roots,
        status,
        next,
        book,
        parameters);
  }

  MosaicCoreState withBook(ProposalBook next) {
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        proposed,
        seals,
        hashes,
        roots,
        status,
        height,
        next,
        parameters);
  }

  private MosaicCoreState withStatus(CoreStatus next) {
    return new MosaicCoreState(
        setup,
        head,
        openKernel,
        openKernelHash,
        reportedKernels,
        reportedTransitions,
        proposed,
        seals,
        hashes,
        roots,
        next,
        height,
        book,
        parameters);
  }

  /// @param height of the meta-block that `metaBlockHash` closed
  static Kernel kernelAbove(Uint256 height, Hash32 metaBlockHash, ValidatorUpdates joining) {
    var next = new Uint256(height.value().add(BigInteger.ONE));
    return new Kernel(next, metaBlockHash, joining.validators(), joining.weights());
  }
}
