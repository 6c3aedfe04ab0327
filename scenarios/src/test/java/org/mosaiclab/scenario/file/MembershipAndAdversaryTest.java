package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.lines;
import static org.mosaiclab.scenario.file.Reads.spec;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.scenario.spec.AdversarySpec;
import org.mosaiclab.scenario.spec.MembershipSpec;

/// Who joins, who leaves, who breaks the rules.
class MembershipAndAdversaryTest {
  private static final String CHANGES = "metachains.alpha.validators.changes=";
  private static final String CHANGE = "--set metachains.alpha.validators.changes: ";
  private static final String LEAVE = CHANGE + "metachains.alpha.validators.changes.0.leave: ";
  private static final String NODES = "--set adversaries: adversaries.0.nodes: ";

  @Test
  void read_changes_numberThoseThatJoinAfterTheFirst() {
    var changes =
        CHANGES
            + "[{at: 2m, leave: [alpha-22]}, {at: 1m, join: {count: 2, stake: 7}}, {at: 90s, join:"
            + " {stake: 8}, leave: [alpha-3]}]";
    var chain = spec(MINIMAL, changes).metachains().getFirst();
    assertThat(chain.membership().joins())
        .extracting(MembershipSpec.Join::atNanos, MembershipSpec.Join::stake)
        .containsExactly(
            tuple(60_000_000_000L, 7L), tuple(60_000_000_000L, 7L), tuple(90_000_000_000L, 8L));
    assertThat(chain.membership().leaves())
        .containsExactly(
            new MembershipSpec.Leave(120_000_000_000L, 22),
            new MembershipSpec.Leave(90_000_000_000L, 3));
    assertThat(chain.validatorCount()).isEqualTo(24);
    assertThat(chain.stakeOf(23)).isEqualTo(8);
    assertThat(chain.regionsOfAll()).hasSize(24);
  }

  @Test
  void read_changeOfNothing_isRefused() {
    assertThat(lines(MINIMAL, CHANGES + "[{at: 1m}]"))
        .containsExactly(
            CHANGE
                + "metachains.alpha.validators.changes.0: changes nothing; give join, leave or"
                + " both");
  }

  @Test
  void read_leave_ofSomebodyWhoCannot_isRefused() {
    assertThat(lines(MINIMAL, CHANGES + "[{at: 1m, leave: [alpha-21]}]"))
        .containsExactly(
            LEAVE
                + "alpha-21 is no validator of alpha; its validators are alpha-0"
                + " to alpha-20");
    assertThat(lines(MINIMAL, CHANGES + "[{at: 1m, leave: [alpha-4, alpha-4]}]"))
        .containsExactly(LEAVE + "alpha-4 leaves twice; nobody comes back: name it once");
    assertThat(lines(MINIMAL, CHANGES + "[{at: 1m, leave: [alpha-0]}]"))
        .containsExactly(
            LEAVE + "alpha-0 is the reference observer of alpha; let another validator leave");
    assertThat(
            lines(
                MINIMAL, CHANGES + "[{at: 1m, leave: [alpha-21]}, {at: 2m, join: {stake: 1_000}}]"))
        .containsExactly(LEAVE + "alpha-21 leaves before it joins; let it leave later");
  }

  @Test
  void read_thoseThatJoin_areNodesOfTheOverlays() {
    var degree = "network.topology.random-regular.degree=7";
    assertThat(lines(MINIMAL, degree)).hasSize(2).allMatch(line -> line.contains(" is odd in "));
    assertThat(lines(MINIMAL, degree, CHANGES + "[{at: 1m, join: {stake: 1}}]")).isEmpty();
  }

  @Test
  void read_adversary_isFoundAmongItsChain() {
    var text =
        "adversaries=[{nodes: {names: [alpha-7, alpha-5]}, from: 1m, behaviour: {equivocate:"
            + " {split: {names: [alpha-1]}}}}]";
    assertThat(spec(MINIMAL, text).adversaries())
        .containsExactly(
            new AdversarySpec(
                0,
                List.of(5, 7),
                new AdversarySpec.Behaviour.Equivocate(List.of("alpha-1")),
                60_000_000_000L));
  }

  @Test
  void read_adversaryWhoCannotBeOne_isRefused() {
    assertThat(lines(MINIMAL, adversaries("miner-1", "double-vote")))
        .containsExactly(
            NODES
                + "miner-1 is no validator of one meta-chain with the others; name validators of one"
                + " meta-chain");
    assertThat(lines(MINIMAL, adversaries("alpha-0", "double-vote")))
        .containsExactly(
            NODES
                + "alpha-0 is the reference observer of alpha, which is honest; name other"
                + " validators");
    assertThat(lines(MINIMAL, adversaries("alpha-2", "{equivocate: {split: {names: [alpha-2]}}}")))
        .containsExactly(
            "--set adversaries: adversaries.0.behaviour: alpha-2 tells the stories itself; leave it"
                + " out of the split");
    assertThat(
            lines(
                MINIMAL,
                "adversaries=[{nodes: {names: [alpha-2]}, behaviour: double-vote}, {nodes: {names:"
                    + " [alpha-2]}, behaviour: double-vote}]"))
        .containsExactly(
            "--set adversaries: adversaries.1.nodes: alpha-2 is in adversaries.0 too; name it once");
  }

  @Test
  void behaviour_nameOfOneThatHasToBeToldMore_saysWhatIsMissing() {
    assertThat(lines(MINIMAL, adversaries("alpha-2", "fork-on-leaving")))
        .containsExactly(
            "--set adversaries: adversaries.0.behaviour: fork-on-leaving needs more than its name;"
                + " give it two branches: a mapping with split");
  }

  @Test
  void read_behaviourThatIsNone_saysWhichThereAre() {
    assertThat(lines(MINIMAL, adversaries("alpha-2", "double-votes")))
        .containsExactly(
            "--set adversaries: adversaries.0.behaviour: double-votes is not a behaviour here; did"
                + " you mean double-vote?");
    assertThat(lines(MINIMAL, adversaries("alpha-2", "{equivocate: {}}")))
        .containsExactly(
            "--set adversaries: adversaries.0.behaviour.equivocate.split: is missing; give"
                + " validators: a mapping with names, share");
  }

  private static String adversaries(String node, String behaviour) {
    return "adversaries=[{nodes: {names: [" + node + "]}, behaviour: " + behaviour + "}]";
  }
}
