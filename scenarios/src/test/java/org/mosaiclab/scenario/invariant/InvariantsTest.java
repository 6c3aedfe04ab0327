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
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
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

  private void appendOrigin(Chain<OriginChainState> origin, OriginChainState state) {
    origin.append(origin.genesis(), header(origin.genesis()), 0, 0, BlockBody.EMPTY, state);
  }

  private SealedHeader header(Block<?> parent) {
    sealed++;
    return new SealedHeader(
        Bytes.EMPTY, Keccak.hash("sealed " + sealed), parent.height() + 1, 1, 0);
  }
}
