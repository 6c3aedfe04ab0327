package org.mosaiclab.scenario.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.run.Engine;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.scenario.ledger.ChainMessage.AncestorBatch;
import org.mosaiclab.scenario.ledger.ChainMessage.AncestorRequest;
import org.mosaiclab.scenario.ledger.ChainMessage.BlockAnnouncement;
import org.mosaiclab.scenario.ledger.ChainMessage.TransactionBatch;

/// Nodes in a row, some of which do not receive everything.
class FullNodeTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int BATCH = 16;
  private static final EventNames NAMES = EventNames.of(ChainEvents.texts("chain")).plus("do");

  private record NothingIncluded() implements Inclusion {
    @Override
    public boolean includes(int transaction) {
      return false;
    }
  }

  /// One node and what a test lets it do or miss.
  private final class Peer implements Actor {
    private final List<Long> headChangesNanos = new ArrayList<>();
    private final FullNode<NothingIncluded> node =
        new FullNode<>(
            chain, ForkChoice.heaviest(), (_, context) -> headChangesNanos.add(context.nowNanos()));
    private final List<Message> received = new ArrayList<>();
    private final List<Consumer<Context>> script = new ArrayList<>();
    private final List<Long> scriptNanos = new ArrayList<>();
    private Predicate<Message> misses = _ -> false;

    void at(long atNanos, Consumer<Context> action) {
      scriptNanos.add(atNanos);
      script.add(action);
    }

    @Override
    public void onStart(Context context) {
      for (int i = 0; i < script.size(); i++) {
        context.startTimerAt(scriptNanos.get(i), NAMES.name("do"), i);
      }
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      if (!misses.test(message)) {
        received.add(message);
        node.onMessage(fromActor, (ChainMessage) message, context);
      }
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      if (!node.onTimer(name, argument, context)) {
        script.get((int) argument).accept(context);
      }
    }

    <T> List<T> received(Class<T> kind) {
      return received.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  private final Chain<NothingIncluded> chain =
      new Chain<>(
          "chain",
          0,
          ChainEvents.of(NAMES, "chain"),
          SECOND / 20,
          SECOND / 100,
          new CatchUpRules(2 * SECOND, 5 * SECOND, BATCH),
          header(0, "genesis"),
          new NothingIncluded());
  private final List<Peer> peers = new ArrayList<>();

  private static SealedHeader header(long height, String salt) {
    return new SealedHeader(Bytes.EMPTY, Keccak.hash(salt), height, 1, 0);
  }

  private Peer peer() {
    var peer = new Peer();
    peers.add(peer);
    return peer;
  }

  private List<Block<NothingIncluded>> branch(
      Block<NothingIncluded> from, int length, String salt) {
    var blocks = new ArrayList<Block<NothingIncluded>>();
    var parent = from;
    for (int i = 0; i < length; i++) {
      var body = new BlockBody(List.of(), 0, 10, 0, 1_700);
      parent =
          chain.append(
              parent, header(parent.height() + 1, salt + i), 0, 0, body, new NothingIncluded());
      blocks.add(parent);
    }
    return blocks;
  }

  private static void publish(
      Peer peer, List<Block<NothingIncluded>> blocks, long firstAtNanos, long everyNanos) {
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      peer.at(firstAtNanos + i * everyNanos, context -> peer.node.publish(block, context));
    }
  }

  private static boolean isAnnouncementOf(Message message, int firstIndex, int lastIndex) {
    return message instanceof BlockAnnouncement announcement
        && announcement.index() >= firstIndex
        && announcement.index() <= lastIndex;
  }

  private void run(long seconds) {
    int count = peers.size();
    var rows =
        IntStream.range(0, count)
            .mapToObj(i -> IntStream.of(i - 1, i + 1).filter(j -> j >= 0 && j < count).toArray())
            .toArray(int[][]::new);
    runOver(rows, seconds);
  }

  private void runOver(int[][] rows, long seconds) {
    var network = Network.builder(peers.size(), LatencyFunction.constant(SECOND / 10));
    network.overlay(rows);
    var engine = Engine.builder(RandomStreams.of(1, 0), NAMES, network.build()).build();
    for (int i = 0; i < peers.size(); i++) {
      engine.addActor("peer-" + i, peers.get(i));
    }
    engine.run(RunLimits.until(seconds * SECOND));
  }

  private static int blocksReceived(Peer peer) {
    return peer.received(AncestorBatch.class).stream().mapToInt(b -> b.blocks().size()).sum();
  }

  @Test
  void onMessage_nothingLost_nobodyAsks() {
    var first = peer();
    var last = peer();
    peer();
    publish(first, branch(chain.genesis(), 20, "a"), SECOND, 3 * SECOND);
    run(100);
    assertThat(last.node.head().height()).isEqualTo(20);
    assertThat(peers)
        .allSatisfy(peer -> assertThat(peer.received(AncestorRequest.class)).isEmpty());
  }

  @Test
  void onMessage_oneBlockLost_isFetchedAfterThePatience() {
    var first = peer();
    var second = peer();
    var third = peer();
    var blocks = branch(chain.genesis(), 6, "a");
    second.misses = message -> isAnnouncementOf(message, 2, 2);
    publish(first, blocks, SECOND, 3 * SECOND);
    run(30);
    assertThat(second.node.head()).isEqualTo(blocks.getLast());
    assertThat(third.node.head()).isEqualTo(blocks.getLast());
    assertThat(first.received(AncestorRequest.class))
        .singleElement()
        .satisfies(request -> assertThat(request.wanted()).isEqualTo(2));
    assertThat(second.received(AncestorBatch.class))
        .singleElement()
        .satisfies(
            batch -> {
              assertThat(batch.blocks()).containsExactly(2);
              assertThat(batch.sizeBytes()).isEqualTo(1_700 + ChainMessage.FRAME_BYTES);
            });
  }

  @Test
  void onMessage_longOutage_fetchesWhatIsMissingAndNothingElse() {
    var first = peer();
    var second = peer();
    var blocks = branch(chain.genesis(), 103, "a");
    second.misses = message -> isAnnouncementOf(message, 1, 100);
    publish(first, blocks, SECOND, 3 * SECOND);
    run(400);
    assertThat(second.node.head()).isEqualTo(blocks.getLast());
    assertThat(blocksReceived(second)).isEqualTo(100);
    assertThat(first.received(AncestorRequest.class)).hasSize(7);
    // One head for the hundred, at the end, and the three that came by themselves.
    assertThat(second.headChangesNanos).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void onMessage_fork_fetchesAtMostAboutTwiceTheBranch() {
    var left = peer();
    var right = peer();
    right.misses = message -> isAnnouncementOf(message, 1, 60);
    left.misses = message -> isAnnouncementOf(message, 1, 125);
    var common = branch(chain.genesis(), 10, "c");
    var heavy = branch(common.getLast(), 55, "h");
    var light = branch(common.getLast(), 50, "l");
    common.forEach(
        block -> {
          left.at(SECOND, context -> left.node.publish(block, context));
          right.at(SECOND, context -> right.node.publish(block, context));
        });
    publish(left, heavy, 10 * SECOND, SECOND);
    publish(right, light, 10 * SECOND, SECOND);
    run(100);
    assertThat(right.node.head()).isEqualTo(heavy.getLast());
    assertThat(left.node.head()).isEqualTo(heavy.getLast());
    assertThat(blocksReceived(right)).isBetween(45, 100);
  }

  @Test
  void onTimer_noAnswer_asksTheNextNeighbour() {
    var deaf = peer();
    var lagging = peer();
    var helpful = peer();
    var blocks = branch(chain.genesis(), 8, "a");
    deaf.misses = AncestorRequest.class::isInstance;
    lagging.misses = message -> isAnnouncementOf(message, 1, 1);
    publish(deaf, blocks, SECOND, 2 * SECOND);
    runOver(new int[][] {{1, 2}, {0, 2}, {0, 1}}, 40);
    assertThat(helpful.received(AncestorRequest.class)).hasSize(1);
    assertThat(lagging.node.head()).isEqualTo(blocks.getLast());
  }

  @Test
  void recover_afterACrash_learnsHeadAndWaitingTransactions() {
    var first = peer();
    var crashed = peer();
    var blocks = branch(chain.genesis(), 5, "a");
    var transaction =
        chain.append(
            new ChainOperation.OnMetachain(
                new AuxiliaryOperation.ReportAuxiliaryBlock(Bytes.EMPTY)),
            Address.ZERO,
            100,
            7);
    boolean[] isDown = {false};
    crashed.misses = _ -> isDown[0];
    publish(first, blocks, SECOND, SECOND);
    first.at(2 * SECOND, context -> first.node.submit(transaction, context));
    crashed.at(5 * SECOND / 2, _ -> isDown[0] = true);
    crashed.at(
        20 * SECOND,
        context -> {
          isDown[0] = false;
          crashed.node.recover(context);
          assertThat(crashed.node.pool().waiting()).isEmpty();
        });
    run(30);
    assertThat(crashed.node.head()).isEqualTo(blocks.getLast());
    assertThat(crashed.node.pool().waiting()).containsExactly(transaction);
    assertThat(crashed.received(TransactionBatch.class)).hasSize(2);
  }

  @Test
  void greet_lighterNeighbour_takesOverTheHeavierBranch() {
    var left = peer();
    var right = peer();
    var heavy = branch(chain.genesis(), 40, "h");
    var light = branch(chain.genesis(), 30, "l");
    right.misses = BlockAnnouncement.class::isInstance;
    left.misses = BlockAnnouncement.class::isInstance;
    publish(left, heavy, SECOND, SECOND / 10);
    publish(right, light, SECOND, SECOND / 10);
    left.at(10 * SECOND, left.node::greet);
    run(20);
    assertThat(Arrays.asList(left.node.head(), right.node.head())).containsOnly(heavy.getLast());
    assertThat(blocksReceived(left)).isZero();
  }
}
