package org.mosaiclab.bench.protocol;

import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.signature.ModelledSignatures;
import org.mosaiclab.protocol.v0.AuxiliaryContext;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Names and values that all scripts share.
final class Stage {
  static final ModelledSignatures SIGNATURES = ModelledSignatures.of("bench protocol");
  static final CoreId ORIGIN = CoreId.parse("0x00000000000000000000000000000000000000a0");
  static final CoreId AUXILIARY = CoreId.parse("0x00000000000000000000000000000000000000a1");
  static final AuxiliaryContext ANYONE =
      new AuxiliaryContext(new Context(address(99), 1), _ -> true);

  /// Blocks between checkpoints, on both chains.
  static final int EPOCH = 10;

  private Stage() {}

  static Address address(int number) {
    return new Address(0, 0, number);
  }

  static Hash32 hash(String text) {
    return Keccak.hash(text);
  }

  static BlockHeader header(Hash32 parent, long height, String salt) {
    return new BlockHeader(
        parent,
        BlockHeader.NO_UNCLES,
        address(7),
        hash("state"),
        hash("transactions " + salt),
        hash("receipts"),
        BlockHeader.NO_LOGS,
        Uint256.of(2),
        Uint256.of(height),
        Uint256.of(8_000_000),
        Uint256.of(21_000),
        Uint256.of(1_500_000_000L + height),
        BlockHeader.NO_EXTRA_DATA,
        hash("mix"),
        Uint256.ONE);
  }

  /// @return the state that an operation leaves
  /// @throws IllegalStateException if it was refused: a script holds accepted operations only
  static <S> S accepted(Outcome<S, ?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, ?>(var state, var _, var _) -> state;
      case Outcome.Rejected<S, ?>(var rule) ->
          throw new IllegalStateException("refused by rule " + rule.id());
    };
  }

  static int[] shuffled(int size, SplittableRandom random) {
    var order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
