package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Effort;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;

/// Seeded random operations on auxiliary with every repair in force, and with the strict quorum as
/// well: reports on several branches, votes, kernels that change the set, offences, halts.
@Tag("sequence")
class AuxiliaryRepairSequenceTest {
  private static final int STEPS = 600;
  private static final List<String> MACHINES =
      List.of("BlockStore", "AuxiliaryBlockStore", "PollingPlace", "KernelGateway");

  @Test
  void apply_randomOperationsPaper_keepTheInvariants() {
    play(RuleProfile.PAPER);
  }

  @Test
  void apply_randomOperationsStrictQuorum_keepTheInvariants() {
    play(RuleProfile.PAPER.with(Repair.ISS_31, Choice.REPAIRED));
  }

  private static void play(RuleProfile profile) {
    var seen = new TreeMap<String, Integer>();
    Episodes.play(
            "auxiliary contracts, " + profile,
            2,
            MACHINES,
            (random, counts) -> new PaperEpisode(profile, random, counts, seen).play(STEPS))
        .requireAccepted(0.03, Set.of());
    Effort.report("  " + seen);
    assertThat(seen)
        .containsKeys("activation", "leaver", "lower weight", "slashed", "halt", "finalised");
  }
}
