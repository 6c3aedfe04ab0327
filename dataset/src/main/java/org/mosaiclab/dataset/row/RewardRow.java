package org.mosaiclab.dataset.row;

import java.util.List;
import java.util.function.ToLongFunction;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// What one validator earned for finality on its meta-chain, until the end of the run. What it
/// earned is claimed, unclaimed, locked, released or burnt.
///
/// @param chain its meta-chain
/// @param validator its name
/// @param stake what it deposited, whole tokens
/// @param links finalised supermajority links while its votes counted
/// @param votedLinks those of them that it was paid for
/// @param weightShare its mean share of the total weight over those links, each counted by its
///   worth
/// @param entitled what that share is worth, base units of the meta-chain's coin
/// @param earned rewards, base units
/// @param claimed paid after the commit, base units
/// @param unclaimed to be claimed now or after a commit, base units
/// @param locked until its stake is withdrawn, base units
/// @param released of what was locked, base units
/// @param burnt of what was locked, base units
/// @param fees of users for the blocks it proposed, base units
/// @param funded into the reward contract, base units
public record RewardRow(
    String chain,
    String validator,
    long stake,
    long links,
    long votedLinks,
    double weightShare,
    long entitled,
    long earned,
    long claimed,
    long unclaimed,
    long locked,
    long released,
    long burnt,
    long fees,
    long funded) {
  /// Table `rewards`.
  public static final TableSchema<RewardRow> SCHEMA =
      new TableSchema<>(
          "rewards",
          1,
          "What validators earned for finality, where the rules pay them.",
          List.of(
              Column.text("chain", "Its meta-chain", RewardRow::chain),
              Column.text("validator", "Its name", RewardRow::validator),
              Column.int64("stake", "", "What it deposited, whole tokens", RewardRow::stake),
              Column.int64(
                  "links",
                  "",
                  "Finalised supermajority links while its votes counted",
                  RewardRow::links),
              Column.int64(
                  "voted_links", "", "Those of them that it was paid for", RewardRow::votedLinks),
              Column.float64(
                  "weight_share",
                  "",
                  "Its mean share of the total weight over those links, each counted by its worth",
                  RewardRow::weightShare),
              amount("entitled", "What that share is worth", RewardRow::entitled),
              amount("earned", "Rewards: the sum of the next five", RewardRow::earned),
              amount("claimed", "Paid after the commit", RewardRow::claimed),
              amount("unclaimed", "To be claimed, now or after a commit", RewardRow::unclaimed),
              amount("locked", "Held until its stake is withdrawn", RewardRow::locked),
              amount("released", "Paid of what was held", RewardRow::released),
              amount("burnt", "Lost of what was held, for an offence", RewardRow::burnt),
              amount("fees", "Of users, for the blocks that it proposed", RewardRow::fees),
              amount("funded", "What it paid into the reward contract", RewardRow::funded)),
          cells ->
              new RewardRow(
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.float64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64(),
                  cells.int64()));

  private static Column<RewardRow> amount(
      String name, String description, ToLongFunction<RewardRow> value) {
    return Column.int64(name + "_base_units", "base units", description, value);
  }
}
