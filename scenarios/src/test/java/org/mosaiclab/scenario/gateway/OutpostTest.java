package org.mosaiclab.scenario.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.ledger.BlockBody;
import org.mosaiclab.scenario.ledger.ChainMessage.HeadStatus;
import org.mosaiclab.scenario.ledger.ChainMessage.TransactionBatch;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.SealedHeader;
import org.mosaiclab.scenario.ledger.Transaction;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// What a client does about what may have got lost: the same transaction again as long as the
/// branch lacks it, another one when it was executed and is still needed.
class OutpostTest {
  private static final String LOSSY =
      """
      seed: 1
      duration: 1m
      profile: paper
      network: {loss: 1 %}
      metachains: {alpha: {gateway: {users: 3, resend: 30s}}}
      """;
  private static final int HOME = 5;
  private static final long SECOND = 1_000_000_000L;

  private final GatewayPair pair = pair();
  private final Outpost outpost = new Outpost(pair, HOME);
  private final Errand errand = new Errand();
  private final Wire wire = new Wire();
  private int revert;

  private static GatewayPair pair() {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(LOSSY, "lossy.yaml", List.of());
    return SimulationBuilder.build(((ReadResult.Ok) read).spec(), 0, engine -> engine)
        .metachains()
        .getFirst()
        .gateway()
        .orElseThrow();
  }

  /// Keeps what is sent, at whatever instant is set.
  private static final class Wire implements Context {
    private long nowNanos;
    private final List<Transaction> sent = new ArrayList<>();

    @Override
    public int self() {
      return 0;
    }

    @Override
    public long nowNanos() {
      return nowNanos;
    }

    @Override
    public long startTimer(long delayNanos, EventName name, long argument) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long startTimerAt(long atNanos, EventName name, long argument) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean cancelTimer(long handle) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void send(int toActor, Message message) {
      assertThat(toActor).isEqualTo(HOME);
      sent.addAll(((TransactionBatch) message).transactions());
    }

    @Override
    public void gossip(int overlay, int exceptActor, Message message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void stop(String reason) {
      throw new UnsupportedOperationException();
    }
  }

  // Every operation differs from the one before, as one for the state that is now would.
  private Optional<Sent> sendAt(long second) {
    wire.nowNanos = second * SECOND;
    return outpost.send(
        errand,
        () ->
            new ChainOperation.OnGateway(
                pair.metachain(),
                new GatewayOperation.RevertStake(Keccak.hash("message " + revert++))),
        Address.ZERO,
        wire);
  }

  private void hearOfBlockWith(Transaction executed) {
    var genesis = pair.origin().genesis();
    var before = genesis.state();
    var state =
        new OriginChainState(
            before.cores(), before.trie(), before.included().add(executed.id()), before.gateways());
    var header = new SealedHeader(Bytes.EMPTY, Hash32.ZERO, 1, 1, 0);
    var block = pair.origin().append(genesis, header, 0, 0, BlockBody.EMPTY, state);
    assertThat(outpost.hears(HeadStatus.of(pair.origin(), block, false))).isTrue();
  }

  @Test
  void send_firstTime_isANewTransactionForTheHomeNode() {
    var sent = sendAt(0);
    assertThat(wire.sent).hasSize(1);
    assertThat(sent).contains(new Sent(false, wire.sent.getFirst().id()));
  }

  @Test
  void send_beforeTheWaitIsOver_isNothing() {
    sendAt(0);
    assertThat(sendAt(29)).isEmpty();
    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void send_notExecutedAfterTheWait_isTheSameTransactionAndNoNewOne() {
    sendAt(0);
    assertThat(sendAt(30)).isEmpty();
    assertThat(wire.sent).hasSize(2).containsOnly(wire.sent.getFirst());
    assertThat(sendAt(59)).isEmpty();
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void send_executedAndStillNeeded_isAnotherTransaction() {
    sendAt(0);
    hearOfBlockWith(wire.sent.getFirst());
    assertThat(sendAt(29)).isEmpty();
    var again = sendAt(30);
    assertThat(wire.sent).hasSize(2).doesNotHaveDuplicates();
    assertThat(again).contains(new Sent(false, wire.sent.getLast().id()));
    assertThat(wire.sent.getLast().operation()).isNotEqualTo(wire.sent.getFirst().operation());
  }

  @Test
  void hears_onlyHeads() {
    sendAt(0);
    var batch = TransactionBatch.of(pair.origin(), wire.sent);
    assertThat(outpost.hears(batch)).isFalse();
  }
}
