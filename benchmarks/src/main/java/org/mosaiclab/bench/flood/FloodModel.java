package org.mosaiclab.bench.flood;

import java.util.Arrays;
import org.mosaiclab.bench.model.EventModel;
import org.mosaiclab.bench.model.EventSink;
import org.mosaiclab.bench.model.ResultDigest;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.time.Nanos;

/// The flood itself: on first receipt a node forwards to all its peers but the sender.
///
/// State is flat: a bit per node and message, and the edges of the graph as words of (peer, round
/// trip). An event allocates nothing.
public final class FloodModel implements EventModel {
  private static final int ARRIVAL = 0;
  private static final int PENDING_MOST = 1 << 24;

  private final FloodGraph graph;
  private final FloodLatency latency = new FloodLatency();
  private final RandomStream jitter;
  private final RandomStream order;
  private final int[] origins;
  private final long beforeResendNanos;
  private final long betweenSendsNanos;

  // By node: where its edges begin. By edge: peer in the upper half, round trip in the lower.
  private final int[] firstEdge;
  private final long[] edges;
  private final long[] scratch;

  private final int wordsPerNode;
  private final long[] received;
  private final int[] missing;
  private final long[] doneAtNanos;

  /// A flood over a random graph.
  public FloodModel(FloodSettings settings, long seed) {
    this(settings, FloodGraph.random(settings, RandomStreams.of(seed, 0)), seed);
  }

  /// A flood over a given graph.
  ///
  /// @param settings whose number of nodes is the graph's
  public FloodModel(FloodSettings settings, FloodGraph graph, long seed) {
    if (settings.nodes() != graph.nodeCount()) {
      throw new IllegalArgumentException(
          "nodes must be the graph's %d, was %d".formatted(graph.nodeCount(), settings.nodes()));
    }
    var streams = RandomStreams.of(seed, 0);
    this.graph = graph;
    this.jitter = streams.stream("flood/jitter");
    this.order = streams.stream("flood/order");
    this.origins = origins(settings, streams.stream("flood/origins"));
    this.beforeResendNanos = (1L + settings.delayBeforeResendMillis()) * Nanos.PER_MILLISECOND;
    this.betweenSendsNanos = spacingNanos(settings.delayBetweenSendsMillis());
    this.firstEdge = firstEdges(graph);
    this.edges = edges(graph, firstEdge);
    this.scratch =
        new long[Arrays.stream(graph.peers()).mapToInt(row -> row.length).max().orElse(0)];
    this.wordsPerNode = Math.ceilDiv(settings.messages(), Long.SIZE);
    this.received = new long[Math.multiplyExact(settings.nodes(), wordsPerNode)];
    this.missing = new int[settings.nodes()];
    this.doneAtNanos = new long[settings.nodes()];
    Arrays.fill(missing, settings.messages());
    Arrays.fill(doneAtNanos, -1);
  }

  private static long spacingNanos(int delayBetweenSendsMillis) {
    return delayBetweenSendsMillis == 0
        ? 0
        : (1L + delayBetweenSendsMillis) * Nanos.PER_MILLISECOND;
  }

  private static int[] origins(FloodSettings settings, RandomStream stream) {
    var nodes = new int[settings.nodes()];
    Arrays.setAll(nodes, node -> node);
    stream.shuffle(nodes);
    return Arrays.copyOf(nodes, settings.messages());
  }

  private static int[] firstEdges(FloodGraph graph) {
    var first = new int[graph.nodeCount() + 1];
    for (int node = 0; node < graph.nodeCount(); node++) {
      first[node + 1] = Math.addExact(first[node], graph.peers()[node].length);
    }
    return first;
  }

  private static long[] edges(FloodGraph graph, int[] firstEdge) {
    var edges = new long[firstEdge[graph.nodeCount()]];
    for (int node = 0; node < graph.nodeCount(); node++) {
      int edge = firstEdge[node];
      for (int peer : graph.peers()[node]) {
        int roundTrip = FloodLatency.roundTripFixed(graph.distance(node, peer));
        edges[edge++] = pack(peer, roundTrip);
      }
    }
    return edges;
  }

  private static long pack(int upper, int lower) {
    return ((long) upper << Integer.SIZE) | lower;
  }

  private static int upper(long word) {
    return (int) (word >>> Integer.SIZE);
  }

  @Override
  public int targetCount() {
    return graph.nodeCount();
  }

  // Two thirds of all messages when every node originates one at the same instant, as in W2; fewer
  // where sends are spaced.
  @Override
  public int pendingAbout() {
    return Math.clamp(expectedMessages() * 2 / 3, 1, PENDING_MOST);
  }

  @Override
  public void start(EventSink sink) {
    for (int message = 0; message < origins.length; message++) {
      int origin = origins[message];
      receive(origin, message, 0);
      forward(origin, -1, message, 0, sink);
    }
  }

  @Override
  public void on(int kind, long atNanos, int target, long argument, EventSink sink) {
    int message = (int) argument;
    if (receive(target, message, atNanos)) {
      forward(target, upper(argument), message, atNanos, sink);
    }
  }

  /// Whether the message is new to the node.
  private boolean receive(int node, int message, long atNanos) {
    int word = node * wordsPerNode + (message >>> 6);
    long bit = 1L << message;
    if ((received[word] & bit) != 0) {
      return false;
    }
    received[word] |= bit;
    if (--missing[node] == 0) {
      doneAtNanos[node] = atNanos;
    }
    return true;
  }

  private void forward(int node, int except, int message, long atNanos, EventSink sink) {
    long sendNanos = atNanos + beforeResendNanos;
    long argument = pack(node, message);
    if (betweenSendsNanos == 0) {
      // Everyone at once: an order would change nothing.
      forwardAtOnce(node, except, sendNanos, argument, sink);
    } else {
      forwardInTurn(node, except, sendNanos, argument, sink);
    }
  }

  private void forwardAtOnce(int node, int except, long sendNanos, long argument, EventSink sink) {
    int end = firstEdge[node + 1];
    for (int edge = firstEdge[node]; edge < end; edge++) {
      long word = edges[edge];
      if (upper(word) != except) {
        send(word, sendNanos, argument, sink);
      }
    }
  }

  private void forwardInTurn(int node, int except, long sendNanos, long argument, EventSink sink) {
    int count = 0;
    int end = firstEdge[node + 1];
    for (int edge = firstEdge[node]; edge < end; edge++) {
      if (upper(edges[edge]) != except) {
        scratch[count++] = edges[edge];
      }
    }
    // A random order, drawn as it is used (Fisher and Yates from the front).
    for (int i = 0; i < count; i++) {
      int pick = i + (int) order.nextBelow(count - i);
      long word = scratch[pick];
      scratch[pick] = scratch[i];
      send(word, sendNanos + i * betweenSendsNanos, argument, sink);
    }
  }

  private void send(long edge, long sendNanos, long argument, EventSink sink) {
    int jitterIndex = (int) jitter.nextBelow(FloodLatency.JITTER_COUNT);
    long delayNanos = latency.oneWayMillis((int) edge, jitterIndex) * Nanos.PER_MILLISECOND;
    sink.schedule(sendNanos + delayNanos, upper(edge), ARRIVAL, argument);
  }

  /// Messages of a whole flood: every node sends each message to all peers but the one it came
  /// from, and only its origin has none such.
  public long expectedMessages() {
    return origins.length * (graph.degreeSum() - graph.nodeCount() + 1);
  }

  /// The graph.
  public FloodGraph graph() {
    return graph;
  }

  /// By node: when it had received every message; -1 if it has not.
  public long[] doneAtNanos() {
    return doneAtNanos.clone();
  }

  /// Digest of every receipt time that is kept and of who received what.
  public String digest() {
    return new ResultDigest().add(doneAtNanos).add(received).add(missing).toHex();
  }
}
