package org.mosaiclab.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.protocol.codec.AsBuiltRlpEncoder;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.EmptyInteger;
import org.mosaiclab.protocol.codec.HashedHeader;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.value.Bytes;
import tools.jackson.databind.JsonNode;

/// Rows of the RLP library and of header decoding, `v0 §2`.
final class RlpRows {
  /// How many children a row of `hash_rlp_decode` shows at most.
  private static final int RECORDED_CHILDREN = 32;

  private RlpRows() {}

  static RowVerdict checkEncode(JsonNode row) {
    var in = new RecordedFields(row.path("in"));
    var out = new RecordedFields(row.path("out"));
    var item = AsBuiltRlpEncoder.string(in.bytes("item"));
    var list = AsBuiltRlpEncoder.list(in.list("list", Bytes::parse));
    return RowVerdict.compare("item", out.text("item"), item.toString())
        .and(RowVerdict.compare("list", out.text("list"), list.toString()));
  }

  static RowVerdict checkDecode(JsonNode row) {
    var bytes = new RecordedFields(row.path("in")).bytes("rlp");
    var item = new RlpItem(bytes);
    var found = new LinkedHashMap<String, String>();
    found.put("isNull", Boolean.toString(item.isNull()));
    found.put("isList", Boolean.toString(item.isList()));
    found.put("isData", Boolean.toString(item.isString()));
    found.put("isEmpty", Boolean.toString(item.isEmpty()));
    found.put("toBytes", item.bytes().toString());
    found.put("toData", RecordedFields.textOf(item.toContent()));
    found.put("toUint", RecordedFields.textOf(item.toUint(EmptyInteger.FAILS)));
    found.put("toBytes32", RecordedFields.textOf(item.toBytes32()));
    found.put("toAddress", RecordedFields.textOf(item.toAddress()));
    found.put("toByte", RecordedFields.textOf(item.toByte().map(RlpRows::hexOf)));
    found.put("toBool", RecordedFields.textOf(item.toBool()));
    found.put("strictItem", RecordedFields.textOf(RlpItem.strict(bytes).map(_ -> true)));
    if (isOverlong(item)) {
      return compareAll(row.path("out"), found).and(new RowVerdict.Informative());
    }
    found.put("items", RecordedFields.textOf(item.countChildren()));
    return compareAll(row.path("out"), found).and(compareChildren(row.path("out"), item));
  }

  static RowVerdict checkHeader(JsonNode row) {
    var encoded = new RecordedFields(row.path("in")).bytes("rlp");
    return switch (BlockHeader.decode(encoded, EmptyInteger.FAILS)) {
      case Decoded.Value<HashedHeader>(HashedHeader decoded) when row.has("out") ->
          compareAll(row.path("out"), textsOf(decoded))
              .and(RowVerdict.compare("fields", "16", Integer.toString(row.path("out").size())));
      case Decoded<HashedHeader> failed ->
          RowVerdict.compare(
              "decodeHeader",
              row.has("out") ? "a header" : RecordedFields.textOf(row),
              RecordedFields.textOf(failed));
    };
  }

  private static Map<String, String> textsOf(HashedHeader decoded) {
    var header = decoded.header();
    var texts = new LinkedHashMap<String, String>();
    texts.put("blockHash", decoded.blockHash().toString());
    texts.put("parentHash", header.parentHash().toString());
    texts.put("uncleHash", header.uncleHash().toString());
    texts.put("coinbase", header.coinbase().toString());
    texts.put("stateRoot", header.stateRoot().toString());
    texts.put("transactionRoot", header.transactionRoot().toString());
    texts.put("receiptRoot", header.receiptRoot().toString());
    texts.put("logsBloom", header.logsBloom().toString());
    texts.put("difficulty", header.difficulty().toString());
    texts.put("height", header.height().toString());
    texts.put("gasLimit", header.gasLimit().toString());
    texts.put("gasUsed", header.gasUsed().toString());
    texts.put("timeStamp", header.timestamp().toString());
    texts.put("extraData", header.extraData().toString());
    texts.put("mixDigest", header.mixDigest().toString());
    texts.put("nonce", header.nonce().toString());
    return texts;
  }

  private static RowVerdict compareAll(JsonNode out, Map<String, String> found) {
    RowVerdict verdict = new RowVerdict.Agrees();
    for (var entry : found.entrySet()) {
      var expected = out.has(entry.getKey()) ? RecordedFields.textOf(out.path(entry.getKey())) : "";
      verdict = verdict.and(RowVerdict.compare(entry.getKey(), expected, entry.getValue()));
    }
    return verdict;
  }

  private static boolean isOverlong(RlpItem item) {
    return item.toList() instanceof Decoded.Failed<List<RlpItem>>(DecodeFailure failure)
        && failure == DecodeFailure.OVERLONG_CHILD;
  }

  private static RowVerdict compareChildren(JsonNode out, RlpItem item) {
    var recorded = out.path("toList");
    return recorded.has("revert")
        ? RowVerdict.compare(
            "toList", RecordedFields.textOf(recorded), RecordedFields.textOf(item.toList()))
        : RowVerdict.compare("toList", recordedChildren(recorded), foundChildren(item));
  }

  private static String recordedChildren(JsonNode recorded) {
    var shown = new RecordedFields(recorded).list("items", text -> text);
    return recorded.path("length").asString() + " " + shown;
  }

  private static String foundChildren(RlpItem item) {
    return switch (item.toList()) {
      case Decoded.Failed<List<RlpItem>> failed -> RecordedFields.textOf(failed);
      case Decoded.Value<List<RlpItem>>(List<RlpItem> children) -> {
        var shown = new ArrayList<String>();
        children.stream()
            .limit(RECORDED_CHILDREN)
            .forEach(child -> shown.add(child.bytes().toString()));
        yield children.size() + " " + shown;
      }
    };
  }

  private static String hexOf(int value) {
    return Bytes.of((byte) value).toString();
  }
}
