package org.mosaiclab.scenario.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReportAuxiliaryBlock;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReportOriginBlock;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.BlockBody;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Receipt;
import org.mosaiclab.scenario.ledger.SealedHeader;
import org.mosaiclab.scenario.run.TestSimulations;
import org.mosaiclab.scenario.wiring.Simulation;

/// Each invariant on chains that break it.
class InvariantsTest {
  private final Simulation simulation = TestSimulations.unstarted();
  private final Chain<MetachainState> chain = simulation.metachains().getFirst().chain().chain();
  private int sealed;

  @Test
  void finalitySafety_conflictingFinalisedCheckpoints_isViolated() {
    var checker = checker("alpha.finality-safety");
    var left = append(chain.genesis(), List.of());
    var right = append(chain.genesis(), List.of());
    append(left, finalised(left));
    assertThat(checker.check(0)).isEmpty();
    append(right, finalised(right));
    assertThat(checker.check(0)).hasValueSatisfying(text -> assertThat(text).contains("conflict"));
  }

  @Test
  void finalitySafety_ancestorFinalisedLater_isNoViolation() {
    var checker = checker("alpha.finality-safety");
    var first = append(chain.genesis(), List.of());
    var second = append(first, List.of());
    var third = append(second, finalised(second));
    append(third, finalised(first));
    assertThat(checker.check(0)).isEmpty();
  }

  @Test
  void finalitySafety_ancestorOnOtherBranch_isViolated() {
    var checker = checker("alpha.finality-safety");
    var first = append(chain.genesis(), List.of());
    var other = append(chain.genesis(), List.of());
    var second = append(first, List.of());
    append(second, finalised(second));
    append(other, finalised(other));
    assertThat(checker.check(0)).isPresent();
  }

  @Test
  void gasAccounting_blockAboveItsLimit_isViolated() {
    var checker = checker("alpha.gas-accounting");
    append(chain.genesis(), new BlockBody(List.of(), 8_000_001, 0, 0, 0));
    assertThat(checker.check(0)).hasValueSatisfying(text -> assertThat(text).contains("8000001"));
  }

  @Test
  void gasAccounting_unreportedParent_isViolated() {
    var checker = checker("alpha.gas-accounting");
    var first = append(chain.genesis(), new BlockBody(List.of(), 21_000, 0, 0, 0));
    append(first, List.of());
    assertThat(checker.check(0)).hasValueSatisfying(text -> assertThat(text).contains("21000"));
  }

  @Test
  void gasAccounting_parentWhoseReportIsRejected_isNoViolation() {
    var checker = checker("alpha.gas-accounting");
    var first = append(chain.genesis(), new BlockBody(List.of(), 21_000, 0, 0, 0));
    append(
        first, new BlockBody(List.of(rejected(new ReportAuxiliaryBlock(Bytes.EMPTY))), 0, 0, 0, 0));
    assertThat(checker.check(0)).isEmpty();
  }

  @Test
  void gasAccounting_rejectionOfSomethingElse_excusesNothing() {
    var checker = checker("alpha.gas-accounting");
    var first = append(chain.genesis(), new BlockBody(List.of(), 21_000, 0, 0, 0));
    append(first, new BlockBody(List.of(rejected(new ReportOriginBlock(Bytes.EMPTY))), 0, 0, 0, 0));
    assertThat(checker.check(0)).isPresent();
  }

  @Test
  void commitSequence_originHeightJumps_isViolated() {
    var checker = checker("alpha.commit-sequence");
    var origin = simulation.origin();
    assertThat(checker.check(0)).isEmpty();
    appendOrigin(origin, TestSimulations.withCommitFromNowhere(origin.genesis().state()));
    assertThat(checker.check(0)).isPresent();
  }

  @Test
  void commitSequence_observationOfItsOwnBranch_isNoViolation() {
    var checker = checker("alpha.commit-sequence");
    appendCommit(simulation.origin().genesis());
    assertThat(checker.check(0)).isEmpty();
  }

  @Test
  void commitSequence_observationOfAnotherBranch_isViolated() {
    var checker = checker("alpha.commit-sequence");
    var origin = simulation.origin();
    appendCommit(appendOrigin(origin, origin.genesis().state()));
    assertThat(checker.check(0))
        .hasValueSatisfying(text -> assertThat(text).contains("another branch of origin"));
  }

  // A commit on a branch of its own, of a finalised block that observes a block of origin.
  private void appendCommit(Block<OriginChainState> observed) {
    var committed = append(chain.genesis(), List.of());
    var before = committed.state();
    var knowing =
        new MetachainState(
            before.contracts(),
            before.finalised().append(committed.hash()),
            before.included(),
            before.userPrefixes(),
            before.fees(),
            before.gateway());
    chain.append(committed, header(committed), 0, 0, BlockBody.EMPTY, knowing);
    var origin = simulation.origin();
    var operation =
        new ChainOperation.OnOrigin(0, new OriginOperation.AnchorHeader(Hash32.ZERO, Bytes.EMPTY));
    var transaction = origin.append(operation, Address.ZERO, 0, 0);
    var event =
        new MetaBlockCommitted(
            Hash32.ZERO, Hash32.ZERO, Hash32.ZERO, Uint256.ONE, Uint256.ONE, Uint256.ONE);
    var receipt = new Receipt(transaction, 0, Optional.empty(), List.of(event));
    origin.append(
        origin.genesis(),
        header(origin.genesis()),
        0,
        0,
        new BlockBody(List.of(receipt), 0, 0, 0, 0),
        TestSimulations.withCommit(origin.genesis().state(), committed.hash(), observed.hash()));
  }

  @Test
  void stakeOnlyFalls_stakeGrows_isViolated() {
    var genesis = simulation.origin().genesis();
    var stake = genesis.state().core(0).stake();
    var first = stake.validator(stake.validatorAddresses().head()).stake();
    var checker = checker("alpha.stake-only-falls");
    appendOrigin(
        simulation.origin(),
        TestSimulations.withFirstStake(genesis.state(), first.minus(Uint256.ONE).orElseThrow()));
    assertThat(checker.check(0)).isEmpty();
    appendOrigin(
        simulation.origin(),
        TestSimulations.withFirstStake(genesis.state(), first.plus(Uint256.ONE).orElseThrow()));
    assertThat(checker.check(0)).hasValueSatisfying(text -> assertThat(text).contains("grew"));
  }

  private InvariantChecker checker(String name) {
    return Invariants.of(
            List.of(simulation.metachains().getFirst().chain()), simulation.origin(), _ -> false)
        .stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Receipt rejected(AuxiliaryOperation operation) {
    var sent = chain.append(new ChainOperation.OnMetachain(operation), Address.ZERO, 0, 0);
    return new Receipt(sent, 0, Optional.of(CommonRule.RLP), List.of());
  }

  private List<ProtocolEvent> finalised(Block<MetachainState> block) {
    var coreId = simulation.metachains().getFirst().chain().coreId();
    return List.of(new BlockFinalised(coreId, block.hash()));
  }

  private Block<MetachainState> append(Block<MetachainState> parent, List<ProtocolEvent> events) {
    var operation = new ChainOperation.OnMetachain(new ReportAuxiliaryBlock(Bytes.EMPTY));
    var transaction = chain.append(operation, Address.ZERO, 0, 0);
    var receipt = new Receipt(transaction, 0, Optional.empty(), events);
    return append(parent, new BlockBody(List.of(receipt), 0, 0, 0, 0));
  }

  private Block<MetachainState> append(Block<MetachainState> parent, BlockBody body) {
    return chain.append(parent, header(parent), 0, 0, body, parent.state());
  }

  private Block<OriginChainState> appendOrigin(
      Chain<OriginChainState> origin, OriginChainState state) {
    return origin.append(origin.genesis(), header(origin.genesis()), 0, 0, BlockBody.EMPTY, state);
  }

  private SealedHeader header(Block<?> parent) {
    sealed++;
    return new SealedHeader(
        Bytes.EMPTY, Keccak.hash("sealed " + sealed), parent.height() + 1, 1, 0);
  }
}
