package org.mosaiclab.protocol.machine;

import java.util.Optional;
import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;

/// Failures that every machine shares because the language and the decoders of the contracts make
/// them. **Spec**: `v0 §0`, `v0 §2.1`.
public enum CommonRule implements RuleId {
  /// A sum, difference or product left `[0, 2^256)`.
  ARITHMETIC("ARITHMETIC"),
  /// Bytes that are not what the decoder or the proof verifier expects.
  RLP("RLP"),
  /// A list child claims more bytes than there are; the contracts read on into memory there.
  RLP_OVERLONG("RLP-OVERLONG"),
  /// A list index lies outside its list, or an integer names no constant of an enumeration.
  ASSERT("ASSERT");

  private final String id;

  CommonRule(String id) {
    this.id = id;
  }

  /// @return what was decoded, or a rejection by the rule that stands for the failure
  public static <S, T> Outcome<S, T> decoded(S state, Decoded<T> decoded) {
    return switch (decoded) {
      case Decoded.Value<T>(T value) -> Outcome.accept(state, value);
      case Decoded.Failed<T>(DecodeFailure failure) -> Outcome.reject(of(failure));
    };
  }

  /// @return the result of checked arithmetic, or a rejection by [#ARITHMETIC]
  public static <S, T> Outcome<S, T> checked(S state, Optional<T> result) {
    return result
        .<Outcome<S, T>>map(value -> Outcome.accept(state, value))
        .orElseGet(() -> Outcome.reject(ARITHMETIC));
  }

  private static CommonRule of(DecodeFailure failure) {
    return switch (failure) {
      case REQUIRE -> RLP;
      case OVERLONG_CHILD -> RLP_OVERLONG;
      case ASSERT -> ASSERT;
    };
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean isAssertion() {
    return this == ASSERT;
  }
}
