package org.mosaiclab.bench.gossip;

import java.util.Arrays;
import org.mosaiclab.bench.model.EventModel;
import org.mosaiclab.bench.model.EventSink;
import org.mosaiclab.bench.model.ResultDigest;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.time.Nanos;

/// The gossip itself: a node announces its new head to all neighbours; who does not know the block
/// asks for it once; a node uploads one block at a time and begins the next when the one before has
/// arrived.
///
/// **Source**: SimBlock's Node and its tasks, re-implemented from the published rules. Difficulty
/// is constant, so the greatest total difficulty is the greatest height. State is flat; an event
/// allocates nothing.
public final class GossipModel implements EventModel {
  private static final int ANNOUNCE = 0;
  private static final int REQUEST = 1;
  private static final int BLOCK = 2;
  private static final int COMPACT_BLOCK = 3;
  private static final int REQUEST_REST = 4;
  private static final int MINE = 5;

  private static final long MESSAGE_MILLIS = 10;
  private static final long UPLOAD_MILLIS = 2;
  private static final int BLOCK_BYTES = 535_000;
  private static final int COMPACT_BLOCK_BYTES = 18_000;
  private static final int BITS_PER_BYTE = 8;
  private static final int PER_KILO = 1_000;
  private static final double BLOCK_INTERVAL_MILLIS = 600_000;
  private static final double FAILURE_RATIO_CONTROL = 0.13;
  private static final double FAILURE_RATIO_CHURN = 0.27;
  private static final long REST_FLAG = 1L << (Integer.SIZE - 1);
  private static final int PENDING_LEAST = 1_024;
  private static final int PENDING_DIVISOR = 10;
  private static final int REGIONS = RegionTables.REGION_COUNT;

  private final GossipNetwork network;
  private final int blocksWanted;
  private final RandomStream latency;
  private final RandomStream mining;
  private final RandomStream failures;
  private final PartialFetch partialFetch = new PartialFetch(BLOCK_BYTES);

  // By pair of regions, sender's first.
  private final LatencyTable[] latencies = new LatencyTable[REGIONS * REGIONS];
  private final long[] bitsPerMilli = new long[REGIONS * REGIONS];

  // By node: where its neighbours begin.
  private final int[] firstEdge;
  private final int[] edges;

  private final double millisTimesPower;
  private final int[] heads;
  private final boolean[] isUploading;
  private final UploadQueues uploads;
  private final BlockTree tree;
  private final MiningRace race;
  private long armedMine;
  private int armedNode = BlockTree.NONE;
  private long armedMillis = BlockTree.NONE;

  /// Gossip over a random network.
  public GossipModel(GossipSettings settings, long seed) {
    this(settings, GossipNetwork.random(settings, RandomStreams.of(seed, 0)), seed);
  }

  /// Gossip over a given network.
  ///
  /// @param settings whose height and tables count
  public GossipModel(GossipSettings settings, GossipNetwork network, long seed) {
    var streams = RandomStreams.of(seed, 0);
    int nodes = network.nodeCount();
    this.network = network;
    this.blocksWanted = settings.blocks();
    this.latency = streams.stream("gossip/latency");
    this.mining = streams.stream("gossip/mining");
    this.failures = streams.stream("gossip/failures");
    fillTables(settings.tables());
    this.firstEdge = new int[nodes + 1];
    this.edges = Arrays.stream(network.neighbours()).flatMapToInt(Arrays::stream).toArray();
    for (int node = 0; node < nodes; node++) {
      firstEdge[node + 1] = firstEdge[node] + network.neighbours()[node].length;
    }
    this.millisTimesPower =
        BLOCK_INTERVAL_MILLIS * Arrays.stream(network.powers()).asLongStream().sum();
    this.heads = new int[nodes];
    Arrays.fill(heads, BlockTree.NONE);
    this.isUploading = new boolean[nodes];
    this.uploads = new UploadQueues(nodes);
    this.tree = new BlockTree(nodes);
    this.race = new MiningRace(nodes);
  }

  private void fillTables(RegionTables tables) {
    for (int from = 0; from < REGIONS; from++) {
      for (int to = 0; to < REGIONS; to++) {
        int pair = from * REGIONS + to;
        latencies[pair] = new LatencyTable(tables.latencyMillis(from, to));
        bitsPerMilli[pair] = tables.bandwidthBitsPerSecond(from, to) / PER_KILO;
      }
    }
  }

  @Override
  public int targetCount() {
    return heads.length;
  }

  // A tenth of one block's announcements, from what was seen at 600 and 6,000 nodes.
  @Override
  public int pendingAbout() {
    return Math.max(PENDING_LEAST, edges.length / PENDING_DIVISOR);
  }

  @Override
  public void start(EventSink sink) {
    int first = tree.add(BlockTree.NONE, 0);
    tree.hear(0, first);
    accept(0, first, 0, sink);
  }

  @Override
  public void on(int kind, long atNanos, int target, long argument, EventSink sink) {
    switch (kind) {
      case ANNOUNCE -> onAnnounce(target, argument, atNanos, sink);
      case REQUEST -> onRequest(target, argument, atNanos, sink);
      case BLOCK -> onBlock(target, argument, atNanos, sink);
      case COMPACT_BLOCK -> onCompactBlock(target, argument, atNanos, sink);
      case REQUEST_REST -> onRequest(target, argument | REST_FLAG, atNanos, sink);
      case MINE -> onMine(argument, atNanos, sink);
      default -> throw new IllegalArgumentException("kind must be in [0, 5], was " + kind);
    }
  }

  // An argument names a node and a block; the node is the other end of the message.

  private static long pack(int node, int block) {
    return ((long) node << Integer.SIZE) | block;
  }

  private static int nodeOf(long argument) {
    return (int) (argument >>> Integer.SIZE);
  }

  private static int blockOf(long argument) {
    return (int) argument & Integer.MAX_VALUE;
  }

  private void onAnnounce(int node, long argument, long atNanos, EventSink sink) {
    int block = blockOf(argument);
    if (tree.hear(node, block)) {
      message(node, nodeOf(argument), block, REQUEST, atNanos, sink);
    }
  }

  private void message(int from, int to, int block, int kind, long atNanos, EventSink sink) {
    long delayMillis = latencyMillis(from, to) + MESSAGE_MILLIS;
    sink.schedule(after(atNanos, delayMillis), to, kind, pack(from, block));
  }

  private long latencyMillis(int from, int to) {
    return latencies[pair(from, to)].draw(latency);
  }

  private int pair(int from, int to) {
    return network.regions()[from] * REGIONS + network.regions()[to];
  }

  private static long after(long atNanos, long delayMillis) {
    return atNanos + delayMillis * Nanos.PER_MILLISECOND;
  }

  private void onRequest(int node, long request, long atNanos, EventSink sink) {
    uploads.add(node, request);
    if (!isUploading[node]) {
      uploadNext(node, atNanos, sink);
    }
  }

  private void uploadNext(int node, long atNanos, EventSink sink) {
    long request = uploads.take(node);
    isUploading[node] = request != UploadQueues.NONE;
    if (isUploading[node]) {
      upload(node, nodeOf(request), request, atNanos, sink);
    }
  }

  private void upload(int from, int to, long request, long atNanos, EventSink sink) {
    boolean isRest = (request & REST_FLAG) != 0;
    boolean isCompact =
        !isRest && network.relaysCompactBlocks()[from] && network.relaysCompactBlocks()[to];
    int bytes =
        isRest
            ? partialFetch.drawBytes(network.churns()[from], failures)
            : isCompact ? COMPACT_BLOCK_BYTES : BLOCK_BYTES;
    long transferMillis = (long) bytes * BITS_PER_BYTE / bitsPerMilli[pair(from, to)];
    long delayMillis = latencyMillis(from, to) + transferMillis + UPLOAD_MILLIS;
    int kind = isCompact ? COMPACT_BLOCK : BLOCK;
    sink.schedule(after(atNanos, delayMillis), to, kind, pack(from, blockOf(request)));
  }

  private void onBlock(int node, long argument, long atNanos, EventSink sink) {
    uploadNext(nodeOf(argument), atNanos, sink);
    receive(node, blockOf(argument), atNanos, sink);
  }

  private void onCompactBlock(int node, long argument, long atNanos, EventSink sink) {
    uploadNext(nodeOf(argument), atNanos, sink);
    double failureRatio = network.churns()[node] ? FAILURE_RATIO_CHURN : FAILURE_RATIO_CONTROL;
    if (failures.nextUnit() > failureRatio) {
      receive(node, blockOf(argument), atNanos, sink);
    } else {
      message(node, nodeOf(argument), blockOf(argument), REQUEST_REST, atNanos, sink);
    }
  }

  private void receive(int node, int block, long atNanos, EventSink sink) {
    int head = heads[node];
    if (head == BlockTree.NONE || tree.height(block) > tree.height(head)) {
      accept(node, block, atNanos, sink);
    } else if (!tree.isOnChain(block, head)) {
      tree.arrive(block, atNanos);
    }
  }

  private void accept(int node, int block, long atNanos, EventSink sink) {
    heads[node] = block;
    tree.hearAncestors(node, block);
    tree.arrive(block, atNanos);
    race.set(node, mineMillis(node, atNanos));
    arm(sink);
    for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
      message(node, edges[edge], block, ANNOUNCE, atNanos, sink);
    }
  }

  private long mineMillis(int node, long atNanos) {
    double delay = -StrictMath.log(mining.nextUnit()) * millisTimesPower / network.powers()[node];
    return atNanos / Nanos.PER_MILLISECOND + (long) delay;
  }

  // One event stands for the race; it is replaced when another node or instant comes first.
  private void arm(EventSink sink) {
    if (race.first() != armedNode || race.firstAtMillis() != armedMillis) {
      armedNode = race.first();
      armedMillis = race.firstAtMillis();
      armedMine++;
      sink.schedule(armedMillis * Nanos.PER_MILLISECOND, armedNode, MINE, armedMine);
    }
  }

  private void onMine(long argument, long atNanos, EventSink sink) {
    if (argument != armedMine) {
      return;
    }
    int miner = armedNode;
    if (tree.height(heads[miner]) == blocksWanted) {
      sink.stop();
      return;
    }
    int block = tree.add(heads[miner], atNanos);
    tree.hear(miner, block);
    accept(miner, block, atNanos, sink);
  }

  /// The network.
  public GossipNetwork network() {
    return network;
  }

  /// Blocks found, with those that lost; without the first.
  public int foundCount() {
    return tree.size() - 1;
  }

  /// From finding a block to its arrival at half of the nodes, of every block that came that far.
  public long[] halfNanos() {
    return tree.halfNanos();
  }

  /// The same for nine tenths of the nodes.
  public long[] mostNanos() {
    return tree.mostNanos();
  }

  /// When the first block, from which all nodes begin, had come to nine tenths of the nodes.
  long firstBlockMostNanos() {
    return tree.mostNanos(0);
  }

  /// Digest of all arrival times that are kept and of every node's head.
  public String digest() {
    return new ResultDigest()
        .add(halfNanos())
        .add(mostNanos())
        .add(tree.arrivals())
        .add(heads)
        .toHex();
  }
}
