package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Effort;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.machine.RuleProfile;

/// Seeded random operations on core, stake and token, with what must hold after each.
@Tag("sequence")
class OriginSequenceTest {
  private static final int STEPS = 500;
  private static final List<String> MACHINES = List.of("MosaicCore", "Stake", "EIP20Token");
  private static final Set<String> REFUSED =
      Set.of("CloseMetaBlock", "Logout", "Withdraw", "Slash");

  @Test
  void apply_randomOperationsAsBuilt_keepTheInvariants() {
    play(RuleProfile.AS_BUILT);
  }

  @Test
  void apply_randomOperationsPaperCore_keepTheInvariants() {
    play(RuleProfile.PAPER_CORE);
  }

  private static void play(RuleProfile profile) {
    var commits = new AtomicLong();
    var episodes = new AtomicLong();
    Episodes.play(
            "origin contracts, " + profile,
            2,
            MACHINES,
            (random, counts) -> {
              commits.addAndGet(new OriginEpisode(profile, random, counts).play(STEPS));
              episodes.incrementAndGet();
            })
        .requireAccepted(0.05, REFUSED);
    Effort.report("  " + episodes + " episodes, " + commits + " meta-blocks committed");
    assertThat(commits.get()).isGreaterThanOrEqualTo(5 * episodes.get());
  }
}
