package org.mosaiclab.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.GasTable;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.value.Uint256;

/// That the benchmark measures what it says.
final class ScriptsTest {
  private static final Committee COMMITTEE = Committee.of(12);

  @Test
  void votes_threeEpochs_finaliseTwoOnBothChains() {
    var script = AuxiliaryScript.ofVotes(COMMITTEE, 3, 1);
    assertThat(script.operations())
        .hasSize(3 * 2 * COMMITTEE.size())
        .allMatch(AuxiliaryOperation.Vote.class::isInstance);
    var end = script.play();
    for (var chain : ObservedChain.values()) {
      var blocks = end.blocks(chain);
      assertThat(blocks.heightOf(blocks.highestJustified()))
          .isEqualTo(Uint256.of(3L * Stage.EPOCH));
      assertThat(blocks.latestBlockHeight()).isEqualTo(Uint256.of(2L * Stage.EPOCH));
    }
  }

  @Test
  void votes_everyMessage_isAnObjectOfItsOwn() {
    var first = AuxiliaryScript.ofVotes(COMMITTEE, 1, 1).operations();
    var one = ((AuxiliaryOperation.Vote) first.get(0)).message();
    var other = ((AuxiliaryOperation.Vote) first.get(1)).message();
    assertThat(one).isEqualTo(other).isNotSameAs(other);
  }

  @Test
  void operations_twoSeeds_areTwoForksFromOneState() {
    var trunk = AuxiliaryScript.ofOperations(COMMITTEE, 200, 1);
    var fork = AuxiliaryScript.ofOperations(COMMITTEE, 200, 2);
    assertThat(trunk.start()).isEqualTo(fork.start());
    assertThat(trunk.operations()).hasSize(200).isNotEqualTo(fork.operations());
  }

  @Test
  void plain_sameVotes_agrees_withOneMissingNot() {
    var script = AuxiliaryScript.ofVotes(COMMITTEE, 3, 1);
    var plain = PlainPolling.of(COMMITTEE, script);
    for (var vote : script.operations()) {
      assertThat(plain.agreesWith(script.play())).isFalse();
      plain.vote((AuxiliaryOperation.Vote) vote);
    }
    assertThat(plain.agreesWith(script.play())).isTrue();
  }

  @Test
  void plain_sameVoteTwice_isRefused() {
    var script = AuxiliaryScript.ofVotes(COMMITTEE, 1, 1);
    var plain = PlainPolling.of(COMMITTEE, script);
    var vote = (AuxiliaryOperation.Vote) script.operations().getFirst();
    plain.vote(vote);
    assertThatThrownBy(() -> plain.vote(vote)).hasMessageContaining("last target");
  }

  @Test
  void plain_copy_leavesItsParentAlone() {
    var script = AuxiliaryScript.ofVotes(COMMITTEE, 1, 1);
    var parent = PlainPolling.of(COMMITTEE, script);
    var vote = (AuxiliaryOperation.Vote) script.operations().getFirst();
    parent.copy().vote(vote);
    parent.vote(vote);
    assertThat(parent.agreesWith(AuxiliaryScript.apply(script.start(), vote))).isTrue();
  }

  @Test
  void gas_votesOfOneMetablock_areChargedTheContractsWalks() {
    var script = OriginScript.of(COMMITTEE, 1, 1);
    int validators = COMMITTEE.size();
    long between = script.voteCount() - 2;
    assertThat(script.play())
        .isEqualTo(
            GasTable.verifyVote(validators, 0, true)
                + between * GasTable.verifyVote(validators, 0, false)
                + GasTable.commitVote(validators, 0, 0, false));
  }

  @Test
  void walking_sumsAreTheKeptTotal_andEndsWhereTold() {
    var script = OriginScript.of(COMMITTEE, 2, 1);
    assertThat(script.playWalking(Long.MAX_VALUE)).isEqualTo(script.voteCount());
    assertThat(script.playWalking(3)).isEqualTo(3);
  }

  @Test
  void accounts_everyProof_isVerifiedByBoth() {
    var script = TrieScript.of(300);
    var trie = script.insert(7);
    assertThat(trie.rootHash()).isEqualTo(script.insert(300).rootHash());
    var proofs = script.prove(trie);
    assertThat(proofs).hasSize(300);
    proofs.forEach(proof -> proof.verifyAsBuilt(trie.rootHash()));
    proofs.forEach(proof -> proof.verifyStrictly(trie.rootHash()));
    assertThatThrownBy(() -> proofs.getFirst().verifyStrictly(Stage.hash("another root")))
        .hasMessageContaining("wrong");
  }

  @Test
  void library_signatureOfAnotherDigest_isNotTheKeys() {
    var key = SigningKey.derive("signer");
    var digest = Stage.hash("digest");
    var right = LibraryRecovery.of(digest, RealSignatures.REAL.sign(key, digest));
    assertThat(right.verifies()).isTrue();
    assertThat(right.recovers()).isTrue();
    var wrong = new LibraryRecovery(Stage.hash("another"), right.signature(), right.publicKey());
    assertThat(wrong.verifies()).isFalse();
    assertThat(wrong.recovers()).isFalse();
  }
}
