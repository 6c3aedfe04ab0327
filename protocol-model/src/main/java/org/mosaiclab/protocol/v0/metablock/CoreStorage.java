package org.mosaiclab.protocol.v0.metablock;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The core's storage as the original contract lays it out. **Spec**: `v0 §10`, `v0 §1.11`.
///
/// Slots 0 to 10 and the two arrays of the open kernel. The mappings (committed and proposed
/// meta-blocks, seals) are left out: nothing ever proves them, and they grow without bound. A core
/// that has halted (GAP-02) has one word more, in the first slot after those of the contract.
public final class CoreStorage {
  private static final long VALIDATORS_SLOT = 8;
  private static final long WEIGHTS_SLOT = 9;
  private static final Hash32 HALTED = Uint256.ONE.toWord();
  private static final BigInteger SLOTS = BigInteger.TWO.pow(256);

  private CoreStorage() {}

  /// @return words 0 to 10 in slot order, zero ones included, then the elements of the arrays
  public static List<StorageWord> words(MosaicCoreState state) {
    var setup = state.setup();
    var kernel = state.openKernel();
    var words = new ArrayList<StorageWord>();
    add(words, word(setup.ost()));
    add(words, word(setup.auxiliaryCoreIdentifier()));
    add(words, word(setup.stake()));
    add(words, state.height().toWord());
    add(words, state.head());
    assert words.size() == StoragePaths.OPEN_KERNEL_HASH_SLOT : words.size();
    add(words, state.openKernelHash());
    add(words, kernel.height().toWord());
    add(words, kernel.parent());
    add(words, Uint256.of(kernel.updatedValidators().size()).toWord());
    add(words, Uint256.of(kernel.updatedWeights().size()).toWord());
    add(words, setup.maxAccumulateGasLimit().toWord());
    addArray(
        words,
        VALIDATORS_SLOT,
        kernel.updatedValidators().stream().map(CoreStorage::word).toList());
    addArray(words, WEIGHTS_SLOT, kernel.updatedWeights().stream().map(Uint256::toWord).toList());
    if (state.isHalted()) {
      words.add(new StorageWord(StoragePaths.plainSlot(StoragePaths.HALTED_SLOT), HALTED));
    }
    return List.copyOf(words);
  }

  private static void add(List<StorageWord> words, Hash32 word) {
    words.add(new StorageWord(StoragePaths.plainSlot(words.size()), word));
  }

  // Elements follow each other from the hash of the array's own slot on.
  private static void addArray(List<StorageWord> words, long slot, List<Hash32> elements) {
    if (elements.isEmpty()) {
      return;
    }
    var first = Uint256.ofWord(Keccak.hash(StoragePaths.plainSlot(slot).bytes())).value();
    for (int i = 0; i < elements.size(); i++) {
      var position = new Uint256(first.add(BigInteger.valueOf(i)).mod(SLOTS));
      words.add(new StorageWord(position.toWord(), elements.get(i)));
    }
  }

  private static Hash32 word(Address address) {
    return Uint256.ofBytes(address.bytes()).toWord();
  }

  // In storage a bytes20 lies in the low-order bytes, unlike in an ABI word.
  private static Hash32 word(CoreId coreIdentifier) {
    return Uint256.ofBytes(coreIdentifier.bytes()).toWord();
  }
}
