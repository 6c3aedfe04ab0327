package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.fuzz.FuzzTotals.ACCEPTED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.fuzz.Fuzz;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Signed votes with damaged bytes, on both chains: refused by a rule unless not a bit is changed.
@Tag("fuzz")
class VoteFuzzTest {
  private static final int SIZE = CoreId.BYTES + 5 * Hash32.BYTES + Signature.SIZE_BYTES;

  private record SignedVote(VoteMessage message, Signature signature) {
    static SignedVote by(int validator, VoteMessage message) {
      return new SignedVote(message, Scene.SIGNATURES.sign(Scene.key(validator), message.digest()));
    }

    static SignedVote of(byte[] bytes) {
      var core = CoreId.of(Arrays.copyOf(bytes, CoreId.BYTES));
      return new SignedVote(
          new VoteMessage(
              core, word(bytes, 0), word(bytes, 1), word(bytes, 2), uint(bytes, 3), uint(bytes, 4)),
          new Signature(bytes[SIZE - 1] & 0xff, word(bytes, 5), word(bytes, 6)));
    }

    private static Hash32 word(byte[] bytes, int index) {
      return Hash32.at(bytes, CoreId.BYTES + index * Hash32.BYTES);
    }

    private static Uint256 uint(byte[] bytes, int index) {
      return Uint256.ofWord(word(bytes, index));
    }

    Bytes toBytes() {
      var bytes = new byte[SIZE];
      message.coreIdentifier().writeTo(bytes, 0);
      var words =
          List.of(
              message.transitionHash(),
              message.source(),
              message.target(),
              message.sourceHeight().toWord(),
              message.targetHeight().toWord(),
              signature.r(),
              signature.s());
      for (int i = 0; i < words.size(); i++) {
        words.get(i).writeTo(bytes, CoreId.BYTES + i * Hash32.BYTES);
      }
      bytes[SIZE - 1] = (byte) signature.v();
      return Bytes.adopt(bytes);
    }
  }

  private static SignedVote draw(Mutations mutations) {
    var bytes = mutations.nextInt(16) == 0 ? mutations.genuine() : mutations.next();
    return SignedVote.of(Arrays.copyOf(bytes.toArray(), SIZE));
  }

  private static String verdict(SignedVote vote, List<SignedVote> genuine, Outcome<?, ?> outcome) {
    assertThat(outcome.isAccepted()).isEqualTo(genuine.contains(vote));
    return outcome.isAccepted() ? ACCEPTED : Scene.verdict(outcome);
  }

  @Test
  void vote_damaged_isRefused() {
    var stage = new AuxiliaryStage(RuleProfile.AS_BUILT);
    var block = stage.originBlock(12);
    var genuine =
        List.of(SignedVote.by(0, stage.link(ObservedChain.ORIGIN, stage.originStart, block)));
    Fuzz.run(
            "vote at the polling place, as built",
            genuine.stream().map(SignedVote::toBytes).toList(),
            VoteFuzzTest::draw,
            vote ->
                stage.contracts.apply(
                    stage.state,
                    AuxiliaryStage.by(Scene.OUTSIDER),
                    new AuxiliaryOperation.Vote(vote.message, vote.signature)),
            (vote, outcome) -> verdict(vote, genuine, outcome))
        .requireShare(ACCEPTED, 0.01)
        .requireShare("VO-1", 0.01)
        .requireShare("VO-3", 0.01)
        .requireShare("VO-4", 0.01)
        .requireShare("VO-5", 0.01);
  }

  /// A target height above the block's is only seen where ISS-03 is repaired; it is signed, so a
  /// damaged one has no signer.
  @Test
  void verifyVote_damaged_isRefused() {
    var stage = new OriginStage(RuleProfile.PAPER_CORE).withValidators(4);
    var ancestor = Scene.hash("origin ancestor");
    stage.originHistory.add(ancestor);
    var proposal = stage.transition(1, 1, ancestor);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    var genuine = List.of(SignedVote.by(0, stage.vote(proposal)));
    var context = new OriginContext(new Context(Scene.OUTSIDER, 1), stage.originHistory::contains);
    Fuzz.run(
            "vote at the core, paper-core",
            genuine.stream().map(SignedVote::toBytes).toList(),
            VoteFuzzTest::draw,
            vote ->
                stage.contracts.apply(
                    stage.state,
                    context,
                    new OriginOperation.VerifyVote(
                        proposal.kernelHash(), vote.message, vote.signature)),
            (vote, outcome) -> verdict(vote, genuine, outcome))
        .requireShare(ACCEPTED, 0.01)
        .requireShare("VV-1", 0.01)
        .requireShare("VV-2", 0.01)
        .requireShare("VV-3", 0.01)
        .requireShare("GAP-14-SOURCE", 0.01)
        .requireShare("GAP-14-LINK", 0.01);
  }
}
