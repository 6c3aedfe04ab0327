package org.mosaiclab.protocol.v0;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Effort;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;

/// Seeded random operations on a gateway pair, with what must hold after each: a rejection changes
/// nothing, tokens are conserved over both chains, and no message makes an illegal step.
@Tag("sequence")
class GatewaySequenceTest {
  private static final int STEPS = 250;
  private static final List<String> MACHINES = List.of("OriginGateway", "AuxiliaryGateway");

  /// Done before the first step, once ever.
  private static final Set<String> REFUSED =
      Set.of("ActivateGateway", "SetCoGateway", "InitializePrime");

  @Test
  void apply_randomOperationsPlainToken_keepTheInvariants() {
    play(new UtilityTokenState.Kind.Plain());
  }

  @Test
  void apply_randomOperationsOstPrime_keepTheInvariants() {
    play(new UtilityTokenState.Kind.Prime(false));
  }

  private static void play(UtilityTokenState.Kind kind) {
    var episodes = new AtomicLong();
    Episodes.play(
            "gateway pair, " + kind.getClass().getSimpleName(),
            2,
            MACHINES,
            (random, counts) -> {
              new GatewayEpisode(kind, random, counts).play(STEPS);
              episodes.incrementAndGet();
            })
        .requireAccepted(0.05, REFUSED);
    Effort.report("  " + episodes + " episodes");
  }
}
