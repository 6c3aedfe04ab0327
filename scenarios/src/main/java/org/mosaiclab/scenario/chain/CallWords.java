package org.mosaiclab.scenario.chain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Arguments of a call as 32-byte words, as an ABI would lay them out: how long a transaction is
/// and what names it in a trace follow from them.
final class CallWords {
  private CallWords() {}

  /// @param operation of the paper, which no contract was recorded for
  static List<Hash32> of(PaperOperation operation) {
    return switch (operation) {
      case PaperOperation.ReportOffence(var evidence) ->
          Stream.concat(vote(evidence.first()), vote(evidence.second())).toList();
      case PaperOperation.DepositSigned(var validator, var amount, var consent) ->
          Stream.concat(Stream.of(word(validator), amount.toWord()), signature(consent)).toList();
      case PaperOperation.ReportConflict(var conflict) -> of(conflict);
      case PaperOperation.ShowParticipation(var vote) -> vote(vote).toList();
      case PaperOperation.ChallengeCommit(var earlier, var seal) ->
          Stream.concat(transition(earlier), seal(seal)).toList();
      case PaperOperation.ChallengeObservation(var observing, var seal) ->
          Stream.concat(transition(observing), seal(seal)).toList();
      case PaperOperation.ChallengeOriginFinality(var seal) -> seal(seal).toList();
      case PaperOperation.ResolveDispute(var transitionHash, var challenger, var isValid) ->
          List.of(transitionHash, word(challenger), Uint256.of(isValid ? 1 : 0).toWord());
      case PaperOperation.TryCommit _, PaperOperation.RefundBonds _, PaperOperation.Claim _ ->
          List.of();
    };
  }

  static List<Hash32> of(FinalityConflict conflict) {
    var seals = Stream.concat(seal(conflict.lower()), seal(conflict.higher()));
    return Stream.concat(seals, conflict.headers().stream().flatMap(CallWords::bytes)).toList();
  }

  // Its length, then its bytes, filled up with zeros.
  private static Stream<Hash32> bytes(Bytes bytes) {
    int words = (bytes.size() + Hash32.BYTES - 1) / Hash32.BYTES;
    var padded = Arrays.copyOf(bytes.toArray(), words * Hash32.BYTES);
    return Stream.concat(
        Stream.of(Uint256.of(bytes.size()).toWord()),
        IntStream.range(0, words)
            .mapToObj(
                word ->
                    word(
                        Arrays.copyOfRange(
                            padded, word * Hash32.BYTES, (word + 1) * Hash32.BYTES))));
  }

  static List<Hash32> of(OriginOperation.Deposit deposit) {
    return List.of(word(deposit.validator()), deposit.amount().toWord());
  }

  static List<Hash32> of(OriginOperation.Approve approval) {
    return List.of(word(approval.spender()), approval.amount().toWord());
  }

  static List<Hash32> of(OriginOperation.Transfer transfer) {
    return List.of(word(transfer.to()), transfer.amount().toWord());
  }

  private static Stream<Hash32> seal(SealedLink seal) {
    return Stream.concat(
        message(seal.link()), seal.signatures().stream().flatMap(CallWords::signature));
  }

  private static Stream<Hash32> vote(SignedVote vote) {
    return Stream.concat(message(vote.message()), signature(vote.signature()));
  }

  private static Stream<Hash32> message(VoteMessage vote) {
    return Stream.of(
        word(vote.coreIdentifier().bytes()),
        vote.transitionHash(),
        vote.source(),
        vote.target(),
        vote.sourceHeight().toWord(),
        vote.targetHeight().toWord());
  }

  private static Stream<Hash32> signature(Signature signature) {
    return Stream.of(Uint256.of(signature.v()).toWord(), signature.r(), signature.s());
  }

  private static Stream<Hash32> transition(AuxiliaryTransition transition) {
    return Stream.of(
        word(transition.coreIdentifier().bytes()),
        transition.kernelHash(),
        transition.auxiliaryDynasty().toWord(),
        transition.auxiliaryBlockHash(),
        transition.accumulatedGas().toWord(),
        transition.originDynasty().toWord(),
        transition.originBlockHash(),
        transition.transactionRoot());
  }

  private static Hash32 word(Address address) {
    return word(address.bytes());
  }

  private static Hash32 word(byte[] bytes) {
    return Uint256.ofBytes(bytes).toWord();
  }

  /// 64 bits that name a call of that kind with these arguments.
  static long fingerprint(String kind, List<Hash32> words) {
    var parts = new byte[1 + words.size()][];
    parts[0] = Keccak.hash(kind).bytes();
    for (int i = 0; i < words.size(); i++) {
      parts[i + 1] = words.get(i).bytes();
    }
    return Keccak.hash(parts).word0();
  }
}
