package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;

/// Addresses of simulated accounts and contracts: the last 20 bytes of the Keccak of their name.
public final class Addresses {
  private Addresses() {}

  public static Address named(String name) {
    var hash = Keccak.hash(name);
    return new Address(
        hash.word1() << Integer.SIZE | hash.word2() >>> Integer.SIZE,
        hash.word2() << Integer.SIZE | hash.word3() >>> Integer.SIZE,
        (int) hash.word3());
  }

  /// The core id of a core: its address, as the paper has it. **Spec**: `v0 §1.2`.
  public static CoreId coreId(Address core) {
    return new CoreId(core.word0(), core.word1(), core.word2());
  }
}
