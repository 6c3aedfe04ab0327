package org.mosaiclab.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.OriginTransition;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.codec.StakeIntent;
import org.mosaiclab.protocol.codec.Supermajority;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;
import tools.jackson.databind.JsonNode;

/// Rows of the structured hashes of `v0 §1`.
final class StructuredHashRows {
  private StructuredHashRows() {}

  /// @return per file, what its `out` must be for its `in`
  static Map<String, Function<RecordedFields, String>> functions() {
    var functions = new LinkedHashMap<String, Function<RecordedFields, String>>();
    functions.put("hash_mc_aux_transition", in -> auxiliaryTransition(in).hash().toString());
    functions.put("hash_mc_origin_transition", in -> originTransition(in).hash().toString());
    functions.put("hash_mc_vote", in -> vote(in).hash().toString());
    functions.put("hash_mc_kernel", in -> kernel(in).hash().toString());
    functions.put("hash_mc_metablock", in -> metaBlock(in).hash().toString());
    functions.put("hash_mc_message", in -> message(in).hash().toString());
    functions.put("hash_mc_stake_intent", in -> stakeIntent(in).hash().toString());
    functions.put("hash_mc_redeem_intent", in -> redeemIntent(in).hash().toString());
    functions.put("hash_mc_supermajority", StructuredHashRows::requiredWeight);
    return functions;
  }

  static RowVerdict checkHashLock(JsonNode row) {
    var in = new RecordedFields(row.path("in"));
    var out = new RecordedFields(row.path("out"));
    var lock = HashLock.of(in.word("unlockSecret"));
    boolean isWrongOneRefused = !HashLock.isOpenedBy(lock, in.word("wrongSecret"));
    return RowVerdict.compare("hashLock", out.text("hashLock"), lock.toString())
        .and(
            RowVerdict.compare(
                "wrongSecretRevert",
                Boolean.toString(row.path("out").has("wrongSecretRevert")),
                Boolean.toString(isWrongOneRefused)));
  }

  static RowVerdict checkRecovery(JsonNode row) {
    var in = new RecordedFields(row.path("in"));
    var out = new RecordedFields(row.path("out"));
    var digest = SignedMessage.digest(in.word("voteHash"));
    var signature = new Signature(row.path("in").path("v").asInt(), in.word("r"), in.word("s"));
    var signer = RealSignatures.REAL.recover(digest, signature);
    return RowVerdict.compare("prefixedHash", out.text("prefixedHash"), digest.toString())
        .and(RowVerdict.compare("recovered", out.text("recovered"), signer.toString()));
  }

  private static AuxiliaryTransition auxiliaryTransition(RecordedFields in) {
    return new AuxiliaryTransition(
        in.coreId("coreIdentifier"),
        in.word("kernelHash"),
        in.uint("auxiliaryDynasty"),
        in.word("auxiliaryBlockHash"),
        in.uint("accumulatedGas"),
        in.uint("originDynasty"),
        in.word("originBlockHash"),
        in.word("transactionRoot"));
  }

  private static OriginTransition originTransition(RecordedFields in) {
    return new OriginTransition(
        in.uint("dynasty"), in.word("blockHash"), in.coreId("coreIdentifier"));
  }

  private static VoteMessage vote(RecordedFields in) {
    return new VoteMessage(
        in.coreId("coreIdentifier"),
        in.word("transitionHash"),
        in.word("source"),
        in.word("target"),
        in.uint("sourceHeight"),
        in.uint("targetHeight"));
  }

  private static Kernel kernel(RecordedFields in) {
    return new Kernel(
        in.uint("height"),
        in.word("parent"),
        in.list("validators", Address::parse),
        in.list("weights", Uint256::parse));
  }

  private static MetaBlock metaBlock(RecordedFields in) {
    return new MetaBlock(in.word("kernelHash"), in.word("transitionHash"));
  }

  private static Message message(RecordedFields in) {
    return new Message(
        in.word("intentHash"),
        in.uint("nonce"),
        in.uint("gasPrice"),
        in.uint("gasLimit"),
        in.address("sender"),
        in.word("hashLock"));
  }

  private static StakeIntent stakeIntent(RecordedFields in) {
    return new StakeIntent(in.uint("amount"), in.address("beneficiary"), in.address("gateway"));
  }

  private static RedeemIntent redeemIntent(RecordedFields in) {
    return new RedeemIntent(in.uint("amount"), in.address("beneficiary"), in.address("gateway"));
  }

  private static String requiredWeight(RecordedFields in) {
    return Supermajority.requiredWeight(in.uint("totalWeight"))
        .map(Uint256::toString)
        .orElse("revert require");
  }
}
