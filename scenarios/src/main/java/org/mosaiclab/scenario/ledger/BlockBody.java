package org.mosaiclab.scenario.ledger;

import java.util.List;

/// What a block includes.
///
/// @param receipts protocol transactions in the order of execution
/// @param protocolGas their gas
/// @param userTransactions number of user transactions, all executed
/// @param userGas their gas, background included
/// @param sizeBytes bytes of all transactions
public record BlockBody(
    List<Receipt> receipts, long protocolGas, int userTransactions, long userGas, int sizeBytes) {
  public static final BlockBody EMPTY = new BlockBody(List.of(), 0, 0, 0, 0);

  public BlockBody {
    receipts = List.copyOf(receipts);
  }

  /// Gas of the block.
  public long gasUsed() {
    return Math.addExact(protocolGas, userGas);
  }
}
