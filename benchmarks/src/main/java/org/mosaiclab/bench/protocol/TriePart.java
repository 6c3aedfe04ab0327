package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.bench.report.Growth;
import org.mosaiclab.bench.report.Ratio;
import org.mosaiclab.bench.report.Speed;

/// State tries: inserting accounts, proving them, verifying proofs.
///
/// @param accounts of the largest trie
/// @param terms of the contest
record TriePart(int accounts, Terms terms) {
  private static final int EVENTS_PER_INSERT = 4;
  private static final int EVENTS_PER_PROOF = 10;
  private static final int SIZES = 3;
  private static final int STEP = 10;

  Findings run() {
    List<Findings> sizes = new ArrayList<>();
    List<Growth.Point> inserts = new ArrayList<>();
    List<Growth.Point> bytes = new ArrayList<>();
    List<Growth.Point> nodes = new ArrayList<>();
    for (int size : sizes()) {
      terms.steps().onStep("%d accounts".formatted(size));
      var script = TrieScript.of(size);
      var trie = script.insert(size);
      var proofs = script.prove(trie);
      var inserted = insert(size, script);
      sizes.add(inserted);
      inserts.add(Terms.cpuNanos(size, inserted.speeds().getFirst()));
      sizes.add(prove(size, script, proofs));
      bytes.add(mean(size, proofs.stream().mapToInt(each -> each.encoded().size())));
      nodes.add(mean(size, proofs.stream().mapToInt(each -> each.proof().depth())));
    }
    return Terms.joined(
        sizes,
        Findings.ofGrowth("insert, root per 200", "ns CPU", "accounts", inserts)
            .and(Findings.ofGrowth("proof of an account", "bytes", "accounts", bytes))
            .and(Findings.ofGrowth("proof of an account", "nodes", "accounts", nodes)));
  }

  private List<Integer> sizes() {
    return IntStream.iterate(accounts, size -> size / STEP)
        .limit(SIZES)
        .filter(size -> size > 0)
        .sorted()
        .boxed()
        .toList();
  }

  private static Growth.Point mean(int size, IntStream values) {
    return new Growth.Point(size, values.average().orElse(0));
  }

  private Findings insert(int size, TrieScript script) {
    var speeds =
        terms.contest(
            "trie, %,d accounts".formatted(size),
            List.of(
                Terms.contender(
                    "insert, root per 200",
                    terms.events() / EVENTS_PER_INSERT,
                    () -> {
                      var _ = script.insert(TrieScript.PER_ROOT);
                      return size;
                    }),
                Terms.contender(
                    "insert, one root",
                    terms.events() / EVENTS_PER_INSERT,
                    () -> {
                      var _ = script.insert(size);
                      return size;
                    })),
            List.of());
    return new Findings(speeds, List.of(), List.of());
  }

  private Findings prove(int size, TrieScript script, List<TrieScript.Proven> proofs) {
    var trie = script.insert(size);
    var root = trie.rootHash();
    long count = proofs.size();
    var speeds =
        terms.contest(
            "proof, %,d accounts".formatted(size),
            List.of(
                Terms.contender(
                    "prove",
                    terms.events() / EVENTS_PER_PROOF,
                    () -> {
                      var _ = script.proveAll(trie);
                      return size;
                    }),
                Terms.contender(
                    "verify as the contracts",
                    terms.events() / EVENTS_PER_PROOF,
                    () -> {
                      proofs.forEach(each -> each.verifyAsBuilt(root));
                      return count;
                    }),
                Terms.contender(
                    "verify strictly",
                    terms.events() / EVENTS_PER_PROOF,
                    () -> {
                      proofs.forEach(each -> each.verifyStrictly(root));
                      return count;
                    })),
            List.of(
                Terms.contender(
                    "hash the nodes alone",
                    terms.events() / EVENTS_PER_PROOF,
                    () -> {
                      proofs.forEach(TrieScript.Proven::hashNodes);
                      return count;
                    })));
    return new Findings(speeds, ratios(speeds), List.of());
  }

  // Verifiers over the hashing that none of them can leave out.
  private List<Ratio> ratios(List<Speed> speeds) {
    return terms.hasBaseline()
        ? List.of(
            Ratio.of(speeds.get(1), speeds.getLast()), Ratio.of(speeds.get(2), speeds.getLast()))
        : List.of();
  }
}
