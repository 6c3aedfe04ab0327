package org.mosaiclab.protocol.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// The root of a trie straight from its definition: sort all keys, cut them by their digits, hash
/// what comes out. Shares no code with the persistent trie but the encoder.
final class ReferenceTrie {
  private record Entry(String digits, Bytes value) {}

  private ReferenceTrie() {}

  static Hash32 rootOf(SortedMap<Bytes, Bytes> contents) {
    var entries = new ArrayList<Entry>();
    for (Map.Entry<Bytes, Bytes> entry : contents.entrySet()) {
      entries.add(new Entry(entry.getKey().toString().substring(2), entry.getValue()));
    }
    return Keccak.hash(nodeOf(entries, 0));
  }

  // All entries agree in their first `depth` digits.
  private static Bytes nodeOf(List<Entry> entries, int depth) {
    if (entries.isEmpty()) {
      return Bytes.parse("80");
    }
    var first = entries.getFirst();
    if (entries.size() == 1) {
      return pair(first.digits().substring(depth), true, RlpEncoder.string(first.value()));
    }
    int shared = sharedDigits(first.digits(), entries.getLast().digits());
    return shared > depth
        ? pair(first.digits().substring(depth, shared), false, reference(nodeOf(entries, shared)))
        : branchOf(entries, depth);
  }

  private static int sharedDigits(String first, String last) {
    int shared = 0;
    while (shared < Math.min(first.length(), last.length())
        && first.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private static Bytes branchOf(List<Entry> entries, int depth) {
    var items = new ArrayList<Bytes>();
    for (char digit : "0123456789abcdef".toCharArray()) {
      var below =
          entries.stream()
              .filter(e -> e.digits().length() > depth && e.digits().charAt(depth) == digit)
              .toList();
      items.add(reference(nodeOf(below, depth + 1)));
    }
    var here = entries.stream().filter(e -> e.digits().length() == depth).map(Entry::value);
    items.add(RlpEncoder.string(here.findFirst().orElse(Bytes.EMPTY)));
    return RlpEncoder.list(items);
  }

  private static Bytes reference(Bytes node) {
    return node.size() < 32 ? node : RlpEncoder.word(Keccak.hash(node));
  }

  private static Bytes pair(String digits, boolean isLeaf, Bytes second) {
    boolean isOdd = digits.length() % 2 == 1;
    var prefix = isLeaf ? (isOdd ? "3" : "20") : (isOdd ? "1" : "00");
    return RlpEncoder.list(RlpEncoder.string(Bytes.parse(prefix + digits)), second);
  }
}
