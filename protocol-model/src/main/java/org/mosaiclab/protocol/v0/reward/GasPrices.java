package org.mosaiclab.protocol.v0.reward;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.mosaiclab.protocol.codec.Supermajority;
import org.mosaiclab.protocol.value.Uint256;

/// The price of gas in a dynasty, which block proposers pay to validators. **Spec**: `v0 §21
/// GAP-12`; paper P§2.8.
public final class GasPrices {
  private GasPrices() {}

  /// What somebody with a weight asks for or votes for.
  ///
  /// @param price reward units per gas
  /// @param weight of a validator, or stake of a block proposer
  public record Quote(Uint256 price, Uint256 weight) {}

  /// How the validators' committed minimum prices make one floor.
  public enum FloorRule {
    /// The highest of them (default, `v0 §21 GAP-12`).
    MAXIMUM {
      @Override
      Uint256 of(List<Quote> quotes) {
        return quotes.stream()
            .map(Quote::price)
            .max(Comparator.naturalOrder())
            .orElse(Uint256.ZERO);
      }
    },
    /// The lowest price that half of the weight is content with (study variant).
    WEIGHTED_MEDIAN {
      @Override
      Uint256 of(List<Quote> quotes) {
        var half = weightOf(quotes).add(BigInteger.ONE).shiftRight(1);
        var reached = BigInteger.ZERO;
        for (var quote : quotes.stream().sorted(Comparator.comparing(Quote::price)).toList()) {
          reached = reached.add(quote.weight().value());
          if (reached.compareTo(half) >= 0) {
            return quote.price();
          }
        }
        return Uint256.ZERO;
      }
    };

    /// @return the floor; zero where nobody quotes
    abstract Uint256 of(List<Quote> quotes);
  }

  /// The price of the next dynasty: what two thirds of the block proposers' stake vote for, but not
  /// below the floor; without such a vote the price before, with the same floor.
  ///
  /// @param before price of this dynasty
  /// @param votes of block proposers, by stake
  /// @param proposerStake of all of them
  /// @param minimums of validators, by weight
  public static Uint256 next(
      Uint256 before,
      List<Quote> votes,
      Uint256 proposerStake,
      List<Quote> minimums,
      FloorRule rule) {
    var floor = rule.of(minimums);
    var voted =
        votes.stream()
            .map(Quote::price)
            .filter(price -> hasQuorum(price, votes, proposerStake))
            .findFirst()
            .orElse(before);
    return voted.isLessThan(floor) ? floor : voted;
  }

  private static boolean hasQuorum(Uint256 price, List<Quote> votes, Uint256 proposerStake) {
    var weight = weightOf(votes.stream().filter(vote -> vote.price().equals(price)).toList());
    return !proposerStake.isZero()
        && Supermajority.requiredWeight(proposerStake)
            .filter(required -> weight.compareTo(required.value()) >= 0)
            .isPresent();
  }

  private static BigInteger weightOf(List<Quote> quotes) {
    return quotes.stream()
        .map(quote -> quote.weight().value())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
