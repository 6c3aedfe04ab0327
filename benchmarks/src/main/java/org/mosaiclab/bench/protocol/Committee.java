package org.mosaiclab.bench.protocol;

import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Validators of one meta-chain.
///
/// @param keys of the validators, in the order of registration
/// @param weights one per validator, whole tokens
public record Committee(List<SigningKey> keys, List<Uint256> weights) {
  /// Largest number of validators.
  public static final int SIZE_MAX = 100_000;

  private static final int WEIGHTS = 64;

  public Committee {
    keys = List.copyOf(keys);
    weights = List.copyOf(weights);
  }

  /// Validators with weights of 1 to 64 tokens; the same for the same size.
  ///
  /// @param size in `[1, SIZE_MAX]`
  public static Committee of(int size) {
    return new Committee(
        IntStream.range(0, size).mapToObj(i -> SigningKey.derive("validator " + i)).toList(),
        IntStream.range(0, size).mapToObj(i -> Uint256.of(1L + i % WEIGHTS)).toList());
  }

  /// The first of them.
  Committee first(int count) {
    return new Committee(keys.subList(0, count), weights.subList(0, count));
  }

  int size() {
    return keys.size();
  }

  List<Address> addresses() {
    return keys.stream().map(SigningKey::address).toList();
  }
}
