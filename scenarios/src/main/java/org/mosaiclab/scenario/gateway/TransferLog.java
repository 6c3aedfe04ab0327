package org.mosaiclab.scenario.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Every transfer that users of one pair have asked for, in order, and the transactions that were
/// sent about each.
public final class TransferLog {
  private final List<Transfer> transfers = new ArrayList<>();
  private final Map<Integer, Integer> originTransactions = new LinkedHashMap<>();
  private final Map<Integer, Integer> metachainTransactions = new LinkedHashMap<>();
  private long unserved;

  /// Id that the next transfer has.
  int nextId() {
    return transfers.size();
  }

  void add(Transfer transfer) {
    assert transfer.id() == transfers.size() : transfer.id() + " != " + transfers.size();
    transfers.add(transfer);
  }

  void sentToOrigin(int transaction, Transfer transfer) {
    originTransactions.put(transaction, transfer.id());
  }

  void sentToMetachain(int transaction, Transfer transfer) {
    metachainTransactions.put(transaction, transfer.id());
  }

  /// A user was wanted and all were busy.
  void addUnserved() {
    unserved++;
  }

  public List<Transfer> transfers() {
    return List.copyOf(transfers);
  }

  /// Transfers that nobody could ask for, because every user of the region had an open one.
  public long unserved() {
    return unserved;
  }

  /// @param transaction id on origin
  /// @return id of the transfer that it is about; empty if it is about none of this pair
  public OptionalInt onOrigin(int transaction) {
    return of(originTransactions, transaction);
  }

  /// @param transaction id on the meta-chain
  /// @return id of the transfer that it is about; empty if it is about none
  public OptionalInt onMetachain(int transaction) {
    return of(metachainTransactions, transaction);
  }

  private static OptionalInt of(Map<Integer, Integer> transactions, int transaction) {
    var found = transactions.get(transaction);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
