package org.mosaiclab.bench.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.event.BucketQueue;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.run.Engine;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.actor.Validator;
import org.mosaiclab.scenario.invariant.Invariants;

final class PartTest {
  @Test
  void of_classesOfEachModule_areFiledByTheirPackage() {
    assertThat(Part.of(BucketQueue.class.getName())).contains(Part.QUEUE);
    assertThat(Part.of(Network.class.getName())).contains(Part.NETWORK);
    assertThat(Part.of(TraceDigest.class.getName())).contains(Part.RECORDING);
    assertThat(Part.of(Engine.class.getName())).contains(Part.DISPATCH);
    assertThat(Part.of(Address.class.getName())).contains(Part.PROTOCOL);
    assertThat(Part.of(Validator.class.getName())).contains(Part.ACTORS);
    assertThat(Part.of(Invariants.class.getName())).contains(Part.CHECKING);
    assertThat(Part.of("java.util.Arrays")).isEmpty();
  }
}
