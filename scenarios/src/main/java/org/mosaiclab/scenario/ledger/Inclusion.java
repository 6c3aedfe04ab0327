package org.mosaiclab.scenario.ledger;

/// State of a chain after a block, as far as a full node looks into it.
@FunctionalInterface
public interface Inclusion {
  /// Whether the branch that ends in this state has executed the protocol transaction.
  boolean includes(int transaction);
}
