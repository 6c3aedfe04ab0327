package org.mosaiclab.dataset.store;

import java.util.List;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.ConflictRow;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.MessageRow;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.row.RecoveryRow;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.row.ReorgRow;
import org.mosaiclab.dataset.row.RewardRow;
import org.mosaiclab.dataset.row.TransactionDetailRow;
import org.mosaiclab.dataset.row.TransactionRow;
import org.mosaiclab.dataset.row.TransferRow;
import org.mosaiclab.dataset.row.ValidatorRow;
import org.mosaiclab.dataset.row.ViolationRow;
import org.mosaiclab.dataset.row.VoteRow;

/// All tables of one run in memory; a run adds rows, `tables.blocks().add(new BlockRow(...))`.
///
/// Rows keep the order in which they were added, and that is the order of the files: add them in
/// event order, or sorted by something that the scenario and the seed decide.
public final class Tables {
  /// Tables whose files are absent when they have no rows.
  static final List<String> OPTIONAL =
      List.of(
          ConflictRow.SCHEMA.name(),
          RecoveryRow.SCHEMA.name(),
          RejectionRow.SCHEMA.name(),
          RewardRow.SCHEMA.name(),
          TransactionDetailRow.SCHEMA.name(),
          TransferRow.SCHEMA.name(),
          ValidatorRow.SCHEMA.name());

  /// Tables that are written as CSV alone, and so lie outside the data digest: `docs/adr/0016`.
  static final List<String> CSV_ALONE = List.of(RejectionRow.SCHEMA.name());

  private final Table<BlockRow> blocks = Table.empty(BlockRow.SCHEMA);
  private final Table<CheckpointRow> checkpoints = Table.empty(CheckpointRow.SCHEMA);
  private final Table<ConflictRow> conflicts = Table.empty(ConflictRow.SCHEMA);
  private final Table<CounterRow> counters = Table.empty(CounterRow.SCHEMA);
  private final Table<MessageRow> messages = Table.empty(MessageRow.SCHEMA);
  private final Table<MetablockRow> metablocks = Table.empty(MetablockRow.SCHEMA);
  private final Table<RecoveryRow> recoveries = Table.empty(RecoveryRow.SCHEMA);
  private final Table<RejectionRow> rejections = Table.empty(RejectionRow.SCHEMA);
  private final Table<ReorgRow> reorgs = Table.empty(ReorgRow.SCHEMA);
  private final Table<RewardRow> rewards = Table.empty(RewardRow.SCHEMA);
  private final Table<TransactionDetailRow> details = Table.empty(TransactionDetailRow.SCHEMA);
  private final Table<TransactionRow> transactions = Table.empty(TransactionRow.SCHEMA);
  private final Table<TransferRow> transfers = Table.empty(TransferRow.SCHEMA);
  private final Table<ValidatorRow> validators = Table.empty(ValidatorRow.SCHEMA);
  private final Table<ViolationRow> violations = Table.empty(ViolationRow.SCHEMA);
  private final Table<VoteRow> votes = Table.empty(VoteRow.SCHEMA);

  /// Rows of `blocks`.
  public List<BlockRow> blocks() {
    return blocks.rows();
  }

  /// Rows of `checkpoints`.
  public List<CheckpointRow> checkpoints() {
    return checkpoints.rows();
  }

  /// Rows of `conflicts`; empty unless two finalised checkpoints conflict.
  public List<ConflictRow> conflicts() {
    return conflicts.rows();
  }

  /// Rows of `counters`.
  public List<CounterRow> counters() {
    return counters.rows();
  }

  /// Rows of `messages`.
  public List<MessageRow> messages() {
    return messages.rows();
  }

  /// Rows of `metablocks`.
  public List<MetablockRow> metablocks() {
    return metablocks.rows();
  }

  /// Rows of `recoveries`; empty unless somebody claimed something after a halt.
  public List<RecoveryRow> recoveries() {
    return recoveries.rows();
  }

  /// Rows of `rejections`.
  public List<RejectionRow> rejections() {
    return rejections.rows();
  }

  /// Rows of `reorgs`.
  public List<ReorgRow> reorgs() {
    return reorgs.rows();
  }

  /// Rows of `rewards`; empty unless the rules pay validators (GAP-12).
  public List<RewardRow> rewards() {
    return rewards.rows();
  }

  /// Rows of `transaction_details`; empty unless the scenario records single transactions.
  public List<TransactionDetailRow> transactionDetails() {
    return details.rows();
  }

  /// Rows of `transactions`.
  public List<TransactionRow> transactions() {
    return transactions.rows();
  }

  /// Rows of `transfers`; empty unless a meta-chain has a gateway.
  public List<TransferRow> transfers() {
    return transfers.rows();
  }

  /// Rows of `validators`: those that joined, left, or broke the rules.
  public List<ValidatorRow> validators() {
    return validators.rows();
  }

  /// Rows of `violations`.
  public List<ViolationRow> violations() {
    return violations.rows();
  }

  /// Rows of `votes`.
  public List<VoteRow> votes() {
    return votes.rows();
  }

  /// Every table, in the order of the file names.
  ///
  /// @return immutable list of the live tables
  public List<Table<?>> all() {
    return List.of(
        blocks,
        checkpoints,
        conflicts,
        counters,
        messages,
        metablocks,
        recoveries,
        rejections,
        reorgs,
        rewards,
        details,
        transactions,
        transfers,
        validators,
        violations,
        votes);
  }
}
