package org.mosaiclab.scenario.chain;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;

/// The plain storage slots of a core. **Spec**: `v0 §10`, state in slot order. Slot 3, the height,
/// is never written (ISS-07).
final class MosaicCoreStorage {
  private static final long OST = 0;
  private static final long AUXILIARY_CORE_IDENTIFIER = 1;
  private static final long STAKE = 2;
  private static final long HEAD = 4;

  private MosaicCoreStorage() {}

  /// @return words by slot, ascending
  static SequencedMap<Long, Hash32> words(MosaicCoreState core) {
    var words = new LinkedHashMap<Long, Hash32>();
    words.put(OST, word(core.setup().ost()));
    words.put(AUXILIARY_CORE_IDENTIFIER, word(core.setup().auxiliaryCoreIdentifier()));
    words.put(STAKE, word(core.setup().stake()));
    words.put(HEAD, core.head());
    words.put(StoragePaths.OPEN_KERNEL_HASH_SLOT, core.openKernelHash());
    return words;
  }

  private static Hash32 word(Address address) {
    var bytes = new byte[Hash32.BYTES];
    address.writeTo(bytes, Hash32.BYTES - Address.BYTES);
    return Hash32.of(bytes);
  }

  // A bytes20 fills the low-order end of its slot, as an address does.
  private static Hash32 word(CoreId coreId) {
    var bytes = new byte[Hash32.BYTES];
    coreId.writeTo(bytes, Hash32.BYTES - CoreId.BYTES);
    return Hash32.of(bytes);
  }
}
