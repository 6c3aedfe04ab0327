package org.mosaiclab.bench.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mosaiclab.bench.protocol.TrieScript;
import org.mosaiclab.bench.protocol.TrieScript.Proven;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.proof.TrieProof;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// State tries: one operation is one account, inserted with a root every 200, proven, or its proof
/// verified.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TrieBenchmark {
  /// Accounts of the trie.
  @Param("100000")
  public int accounts;

  private TrieScript script = TrieScript.of(1);
  private StateTrie whole = script.insert(1);
  private StateTrie growing = StateTrie.EMPTY;
  private List<Proven> proofs = script.prove(whole);
  private int next;

  /// Fills the trie.
  @Setup
  public void setUp() {
    script = TrieScript.of(accounts);
    whole = script.insert(accounts);
    proofs = script.prove(whole);
  }

  /// Inserts the next account; after the last one into an empty trie again.
  @Benchmark
  public StateTrie insert() {
    growing = next == 0 ? StateTrie.EMPTY : growing;
    growing = script.insert(growing, next);
    next = (next + 1) % accounts;
    return growing;
  }

  /// Proves the next account.
  @Benchmark
  public TrieProof prove() {
    next = (next + 1) % accounts;
    return whole.prove(script.addresses().get(next));
  }

  /// Verifies the next proof as the contracts do.
  @Benchmark
  public void verifyAsBuilt() {
    next = (next + 1) % proofs.size();
    proofs.get(next).verifyAsBuilt(whole.rootHash());
  }

  /// Verifies the next proof by strict rules.
  @Benchmark
  public void verifyStrictly() {
    next = (next + 1) % proofs.size();
    proofs.get(next).verifyStrictly(whole.rootHash());
  }

  /// Hashes the nodes of the next proof and nothing else: what no verifier can leave out.
  @Benchmark
  public void hashNodes() {
    next = (next + 1) % proofs.size();
    proofs.get(next).hashNodes();
  }
}
