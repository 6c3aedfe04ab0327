package org.mosaiclab.conformance;

import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import tools.jackson.databind.JsonNode;

/// Rows of proof verification, `v0 §3`.
final class ProofRows {
  private ProofRows() {}

  static RowVerdict check(JsonNode row) {
    var in = new RecordedFields(row.path("in"));
    var found =
        MerklePatriciaProof.verify(
            in.word("valueHash"), in.bytes("path"), in.bytes("parentNodes"), in.word("root"));
    return RowVerdict.compare(
        row.path("kind").asString(),
        RecordedFields.textOf(row.path("out").path("mosaicContracts")),
        RecordedFields.textOf(found));
  }
}
