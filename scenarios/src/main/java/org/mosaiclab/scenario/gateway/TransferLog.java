package org.mosaiclab.scenario.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Every transfer that users of one pair have asked for and every claim that they made after the
/// end of the meta-chain, in order, and the transactions that were sent about each.
public final class TransferLog {
  private final List<Transfer> transfers = new ArrayList<>();
  private final Map<Integer, Integer> originTransactions = new LinkedHashMap<>();
  private final Map<Integer, Integer> metachainTransactions = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Integer, Integer> claimTransactions = new LinkedHashMap<>();
  private long unserved;

  /// Id that the next transfer has.
  int nextId() {
    return transfers.size();
  }

  void add(Transfer transfer) {
    assert transfer.id() == transfers.size() : transfer.id() + " != " + transfers.size();
    transfers.add(transfer);
  }

  void sent(Transfer about, Sent sent) {
    var transactions = sent.isOnMetachain() ? metachainTransactions : originTransactions;
    transactions.put(sent.transaction(), about.id());
  }

  /// Id that the next claim has.
  int nextClaim() {
    return claims.size();
  }

  void add(Claim claim) {
    assert claim.id() == claims.size() : claim.id() + " != " + claims.size();
    claims.add(claim);
  }

  void sent(Claim about, Sent sent) {
    claimTransactions.put(sent.transaction(), about.id());
    about.transfer().ifPresent(transfer -> sent(transfer, sent));
  }

  /// A user was wanted and all were busy.
  void addUnserved() {
    unserved++;
  }

  public List<Transfer> transfers() {
    return List.copyOf(transfers);
  }

  public List<Claim> claims() {
    return List.copyOf(claims);
  }

  /// @param transaction id on origin
  /// @return id of the claim that it makes; empty if it makes none
  public OptionalInt claimOf(int transaction) {
    return of(claimTransactions, transaction);
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
