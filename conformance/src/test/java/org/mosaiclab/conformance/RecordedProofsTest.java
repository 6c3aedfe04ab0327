package org.mosaiclab.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.proof.ProofLookup;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.value.Bytes;
import tools.jackson.databind.JsonNode;

/// The strict verifier on proofs that another library's trie made: it has no recordings of its own.
class RecordedProofsTest {
  private static final Set<String> GENUINE =
      new TreeSet<>(List.of("account", "storage", "sharedprefix", "shortvals"));
  private static final Set<String> DAMAGED =
      new TreeSet<>(
          List.of(
              "invalid: wrong root",
              "invalid: bit flip in nodes",
              "invalid: first node dropped",
              "invalid: last node dropped",
              "invalid: reversed nodes",
              "invalid: extra node appended after the leaf"));

  @Test
  void lookup_genuineProofs_showTheProvenValue() throws IOException {
    int shown = 0;
    for (var row : Recordings.read("mpt_proofs").path("cases")) {
      if (GENUINE.contains(kindOf(row)) && row.path("out").path("mosaicContracts").asBoolean()) {
        assertThat(lookup(row))
            .isInstanceOfSatisfying(
                ProofLookup.Present.class,
                present ->
                    assertThat(Keccak.hash(present.value()))
                        .isEqualTo(new RecordedFields(row.path("in")).word("valueHash")));
        shown++;
      }
    }
    assertThat(shown).isEqualTo(18 + 18 + 17 + 21);
  }

  @Test
  void lookup_damagedProofs_areInvalid() throws IOException {
    int refused = 0;
    for (var row : Recordings.read("mpt_proofs").path("cases")) {
      if (DAMAGED.contains(kindOf(row))) {
        assertThat(lookup(row)).as(kindOf(row)).isEqualTo(new ProofLookup.Invalid());
        refused++;
      }
    }
    assertThat(refused).isEqualTo(6 + 9 + 6 + 4 + 3 + 4);
  }

  @Test
  void lookup_absentKeys_areAbsentOrInvalidButNeverPresent() throws IOException {
    int absent = 0;
    for (var row : Recordings.read("mpt_proofs").path("cases")) {
      if (kindOf(row).equals("invalid: absent key")) {
        var lookup = lookup(row);
        assertThat(lookup).isNotInstanceOf(ProofLookup.Present.class);
        absent += lookup instanceof ProofLookup.Absent ? 1 : 0;
      }
    }
    assertThat(absent).isPositive();
  }

  private static String kindOf(JsonNode row) {
    return row.path("kind").asString();
  }

  // A node list that is cut short has no strict form: what is left of it is looked up.
  private static ProofLookup lookup(JsonNode row) {
    var in = new RecordedFields(row.path("in"));
    List<Bytes> nodes =
        new RlpItem(in.bytes("parentNodes"))
            .cut()
            .map(children -> children.items().stream().map(RlpItem::bytes).toList())
            .toOptional()
            .orElseThrow();
    return new TrieProof(nodes).lookup(in.word("root"), in.bytes("path"));
  }
}
