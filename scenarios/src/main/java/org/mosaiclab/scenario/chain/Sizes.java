package org.mosaiclab.scenario.chain;

import java.util.List;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ClaimReward;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.FundRewards;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ProveBlockOpening;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ProveHalt;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ProveMosaicCore;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReleaseReward;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReportAuxiliaryBlock;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReportOffence;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReportOriginBlock;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.Vote;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.OriginOperation.ProposeBlock;
import org.mosaiclab.protocol.v0.OriginOperation.VerifyVote;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Bytes of protocol transactions on the wire, and the 64 bits that name them in a trace.
public final class Sizes {
  /// A header; those of origin and of a meta-chain differ by a few bytes.
  public static final int HEADER_BYTES = 530;

  /// A vote with its signature and envelope (`simulation.md`).
  private static final int VOTE_BYTES = 277;

  /// What a transaction has beside its arguments: nonce, gas, recipient, signature.
  private static final int ENVELOPE_BYTES = 110;

  private static final int WORD_BYTES = Hash32.BYTES;

  /// Words of a proposal: meta-block height and the eight fields of the transition.
  private static final int PROPOSAL_WORDS = 9;

  /// Words of an opening beside its proof: kernel height and parent, closing block, origin height,
  /// and two lengths.
  private static final int OPENING_WORDS = 6;

  private Sizes() {}

  /// @return bytes on the wire and in a block
  /// @throws IllegalArgumentException for an operation that nobody sends
  public static int bytes(AuxiliaryOperation operation) {
    return switch (operation) {
      case Vote _ -> VOTE_BYTES;
      case ReportOriginBlock(var header) -> ENVELOPE_BYTES + header.size();
      case ReportAuxiliaryBlock(var header) -> ENVELOPE_BYTES + header.size();
      case ProveMosaicCore(var account, var branch, var _) ->
          ENVELOPE_BYTES + account.size() + branch.size() + WORD_BYTES;
      case ProveBlockOpening(var opening) ->
          ENVELOPE_BYTES
              + opening.storageBranchRlp().size()
              + WORD_BYTES * (OPENING_WORDS + 2 * opening.kernel().updatedValidators().size());
      // Two votes in one envelope.
      case ReportOffence _ -> 2 * VOTE_BYTES - ENVELOPE_BYTES;
      case AuxiliaryOperation.ReportConflict(var conflict) -> bytesOf(CallWords.of(conflict));
      case ProveHalt(var branch, var _) -> ENVELOPE_BYTES + branch.size() + WORD_BYTES;
      // What is paid in is a field of the envelope.
      case FundRewards _, ClaimReward _, ReleaseReward _ -> ENVELOPE_BYTES;
      case AuxiliaryOperation.Justify _,
          AuxiliaryOperation.UpdateMetaBlock _,
          AuxiliaryOperation.ActivateKernel _,
          AuxiliaryOperation.Initialize _ ->
          throw notSent(operation);
    };
  }

  /// @return bytes on the wire and in a block
  /// @throws IllegalArgumentException for an operation that nobody sends
  public static int bytes(OriginOperation operation) {
    return switch (operation) {
      case VerifyVote _ -> VOTE_BYTES + WORD_BYTES;
      case ProposeBlock _ -> ENVELOPE_BYTES + PROPOSAL_WORDS * WORD_BYTES;
      case OriginOperation.AnchorHeader(var _, var header) ->
          ENVELOPE_BYTES + WORD_BYTES + header.size();
      case PaperOperation call -> bytesOf(CallWords.of(call));
      case OriginOperation.Deposit call -> bytesOf(CallWords.of(call));
      case OriginOperation.Approve call -> bytesOf(CallWords.of(call));
      case OriginOperation.Transfer call -> bytesOf(CallWords.of(call));
      case OriginOperation.Logout(var index) -> bytesOf(List.of(index.toWord()));
      case OriginOperation.Withdraw(var index) -> bytesOf(List.of(index.toWord()));
      case OriginOperation.Initialize _,
          OriginOperation.CloseMetaBlock _,
          OriginOperation.Slash _ ->
          throw notSent(operation);
    };
  }

  private static int bytesOf(List<Hash32> words) {
    return ENVELOPE_BYTES + WORD_BYTES * words.size();
  }

  /// @return 64 bits of a hash of what is sent
  public static long fingerprint(AuxiliaryOperation operation) {
    return switch (operation) {
      case Vote(var message, var signature) -> fingerprint(message, signature);
      case ReportOriginBlock(var header) -> fingerprint(header);
      case ReportAuxiliaryBlock(var header) -> fingerprint(header);
      case ProveMosaicCore(var account, var branch, var _) ->
          fingerprint(account) ^ fingerprint(branch);
      case ProveBlockOpening(var opening) ->
          opening.kernel().hash().word0() ^ fingerprint(opening.storageBranchRlp());
      case ReportOffence(var evidence) ->
          fingerprint(evidence.first()) ^ fingerprint(evidence.second());
      case AuxiliaryOperation.ReportConflict(var conflict) ->
          CallWords.fingerprint("ReportConflict", CallWords.of(conflict));
      case ProveHalt(var branch, var height) -> fingerprint(branch) ^ height.toWord().word3();
      case FundRewards(var amount) ->
          CallWords.fingerprint("FundRewards", List.of(amount.toWord()));
      case ClaimReward _, ReleaseReward _ ->
          CallWords.fingerprint(operation.getClass().getSimpleName(), List.of());
      case AuxiliaryOperation.Justify _,
          AuxiliaryOperation.UpdateMetaBlock _,
          AuxiliaryOperation.ActivateKernel _,
          AuxiliaryOperation.Initialize _ ->
          throw notSent(operation);
    };
  }

  /// @return 64 bits of a hash of what is sent
  public static long fingerprint(OriginOperation operation) {
    return switch (operation) {
      case VerifyVote(var kernelHash, var message, var signature) ->
          fingerprint(message, signature) ^ kernelHash.word0();
      case ProposeBlock(var height, var transition) ->
          transition.hash().word0() ^ height.toWord().word3();
      case OriginOperation.AnchorHeader(var metaBlockHash, var header) ->
          metaBlockHash.word0() ^ fingerprint(header);
      case PaperOperation call -> named(call, CallWords.of(call));
      case OriginOperation.Deposit call -> named(call, CallWords.of(call));
      case OriginOperation.Approve call -> named(call, CallWords.of(call));
      case OriginOperation.Transfer call -> named(call, CallWords.of(call));
      case OriginOperation.Logout(var index) -> named(operation, List.of(index.toWord()));
      case OriginOperation.Withdraw(var index) -> named(operation, List.of(index.toWord()));
      case OriginOperation.Initialize _,
          OriginOperation.CloseMetaBlock _,
          OriginOperation.Slash _ ->
          throw notSent(operation);
    };
  }

  private static long fingerprint(SignedVote vote) {
    return fingerprint(vote.message(), vote.signature());
  }

  private static long named(OriginOperation operation, List<Hash32> words) {
    return CallWords.fingerprint(operation.getClass().getSimpleName(), words);
  }

  private static long fingerprint(VoteMessage message, Signature signature) {
    return message.hash().word0() ^ signature.s().word0() ^ signature.s().word3();
  }

  private static long fingerprint(Bytes bytes) {
    return Keccak.hash(bytes).word0();
  }

  private static IllegalArgumentException notSent(Object operation) {
    return new IllegalArgumentException(
        "no participant sends this operation: " + operation.getClass().getSimpleName());
  }
}
