package org.mosaiclab.protocol.codec;

import java.util.Optional;
import java.util.function.Function;

/// What a decoder or verifier gives for any input whatsoever: a value or the kind of its failure.
///
/// @param <T> what is decoded
public sealed interface Decoded<T> {
  /// @param value what the bytes say
  record Value<T>(T value) implements Decoded<T> {}

  /// @param failure why they say nothing
  record Failed<T>(DecodeFailure failure) implements Decoded<T> {}

  static <T> Decoded<T> value(T value) {
    return new Value<>(value);
  }

  static <T> Decoded<T> failed(DecodeFailure failure) {
    return new Failed<>(failure);
  }

  /// @return the result of `next` on the value, or the same failure
  default <U> Decoded<U> flatMap(Function<? super T, Decoded<U>> next) {
    return switch (this) {
      case Value<T>(T value) -> next.apply(value);
      case Failed<T>(DecodeFailure failure) -> failed(failure);
    };
  }

  /// @return `mapping` of the value, or the same failure
  default <U> Decoded<U> map(Function<? super T, ? extends U> mapping) {
    return flatMap(value -> value(mapping.apply(value)));
  }

  /// @return the value, or empty where the kind of the failure does not matter
  default Optional<T> toOptional() {
    return switch (this) {
      case Value<T>(T value) -> Optional.of(value);
      case Failed<T> _ -> Optional.empty();
    };
  }
}
