package org.mosaiclab.scenario.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.ledger.BlockBody;
import org.mosaiclab.scenario.ledger.Receipt;
import org.mosaiclab.scenario.ledger.Transaction;

/// A block while its sealer fills it: receipts so far and the gas that is left.
final class BlockExecution {
  private final List<Receipt> receipts = new ArrayList<>();
  private final long gasLimit;
  private long protocolGas;
  private int sizeBytes;

  BlockExecution(long gasLimit) {
    this.gasLimit = gasLimit;
  }

  long gasLeft() {
    return gasLimit - protocolGas;
  }

  /// Whether this could be executed in an empty block.
  boolean canEverFit(long gas) {
    return gas <= gasLimit;
  }

  /// Records an executed operation. A rejected one has used its gas all the same.
  void record(Transaction transaction, long gas, Outcome<?, ?> outcome) {
    assert gas <= gasLeft() : gas + " > " + gasLeft();
    protocolGas = Math.addExact(protocolGas, gas);
    sizeBytes = Math.addExact(sizeBytes, transaction.sizeBytes());
    receipts.add(
        switch (outcome) {
          case Outcome.Accepted<?, ?>(var _, var _, List<ProtocolEvent> events) ->
              new Receipt(transaction, gas, Optional.empty(), events);
          case Outcome.Rejected<?, ?>(var rule) ->
              new Receipt(transaction, gas, Optional.of(rule), List.of());
        });
  }

  List<Receipt> receipts() {
    return receipts;
  }

  BlockBody body(int userTransactions, long userGas, int userTransactionBytes) {
    int bytes =
        Math.addExact(sizeBytes, Math.multiplyExact(userTransactions, userTransactionBytes));
    return new BlockBody(receipts, protocolGas, userTransactions, userGas, bytes);
  }

  /// What the transaction root commits to: transactions and user prefixes in the order of
  /// execution.
  Hash32 transactionRoot(Hash32 parent, int[] userPrefixes) {
    return TransactionRoots.compute(parent, receipts, userPrefixes);
  }
}
