package org.mosaiclab.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The recorded files of single calls: hashes, encodings, headers, signatures, proofs.
public final class HashConformance {
  private static final Map<String, Function<JsonNode, RowVerdict>> SUITES = suites();

  private HashConformance() {}

  /// @return names of the files that can be checked, in a fixed order
  public static List<String> files() {
    return List.copyOf(SUITES.keySet());
  }

  /// @param file one of [#files]
  /// @param recording content of the file
  public static ConformanceResult check(String file, JsonNode recording) {
    var suite = SUITES.get(file);
    if (suite == null) {
      throw new IllegalArgumentException("file must be one of " + files() + ", was " + file);
    }
    int passed = 0;
    int informative = 0;
    var mismatches = new ArrayList<String>();
    for (var row : recording.path("cases")) {
      switch (suite.apply(row)) {
        case RowVerdict.Agrees _ -> passed++;
        case RowVerdict.Informative _ -> informative++;
        case RowVerdict.Differs(String text) ->
            mismatches.add("seed " + row.path("seed").asString() + ": " + text);
      }
    }
    return new ConformanceResult(file, passed, informative, mismatches);
  }

  private static Map<String, Function<JsonNode, RowVerdict>> suites() {
    var suites = new LinkedHashMap<String, Function<JsonNode, RowVerdict>>();
    StructuredHashRows.functions()
        .forEach((file, function) -> suites.put(file, row -> compare(row, function)));
    suites.put("hash_mc_hashlock", StructuredHashRows::checkHashLock);
    suites.put("hash_mc_recover", StructuredHashRows::checkRecovery);
    suites.put("hash_block_header", RlpRows::checkHeader);
    suites.put("hash_rlp_decode", RlpRows::checkDecode);
    suites.put("hash_rlp_encode", RlpRows::checkEncode);
    suites.put("mpt_proofs", ProofRows::check);
    return suites;
  }

  private static RowVerdict compare(JsonNode row, Function<RecordedFields, String> function) {
    var fields = new RecordedFields(row.path("in"));
    return RowVerdict.compare("out", RecordedFields.outcomeOf(row), function.apply(fields));
  }
}
