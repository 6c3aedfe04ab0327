package org.mosaiclab.scenario.observe;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.RewardRow;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.reward.RewardEvent;
import org.mosaiclab.protocol.v0.reward.RewardedLink;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// What the validators of one meta-chain earned, from the events in the blocks of its observer's
/// branch and the state of its head.
final class RewardRows {
  /// Sums of one validator, base units but for the counts.
  private static final class Income {
    private long links;
    private long votedLinks;
    private BigInteger worthOfLinks = BigInteger.ZERO;
    private BigInteger entitled = BigInteger.ZERO;
    private BigInteger earned = BigInteger.ZERO;
    private BigInteger claimed = BigInteger.ZERO;
    private BigInteger released = BigInteger.ZERO;
    private BigInteger burnt = BigInteger.ZERO;
    private BigInteger funded = BigInteger.ZERO;
  }

  private final Metachain metachain;
  private final MetachainState end;
  private final Map<Address, Income> incomes = new LinkedHashMap<>();

  RewardRows(Metachain metachain, ObservedChain<MetachainState> observed) {
    this.metachain = metachain;
    this.end = observed.head().state();
    metachain.validators().forEach(each -> incomes.put(each, new Income()));
    for (Block<MetachainState> block : observed.canonical()) {
      var polling = block.state().contracts().pollingPlace();
      for (var receipt : block.body().receipts()) {
        receipt.events().forEach(event -> read(event, polling));
      }
    }
  }

  private void read(ProtocolEvent event, PollingPlaceState polling) {
    if (!(event instanceof RewardEvent reward)) {
      return;
    }
    switch (reward) {
      case RewardEvent.SegmentRewarded(var links, var awards) -> {
        links.forEach(link -> readLink(link, polling));
        for (var award : awards) {
          var sum = award.paidShare().value().add(award.lockedShare().value());
          var income = of(award.validator());
          income.earned = income.earned.add(sum);
        }
      }
      case RewardEvent.RewardFunded(var proposer, var amount) ->
          of(proposer).funded = of(proposer).funded.add(amount.value());
      case RewardEvent.RewardClaimed(var validator, var amount) ->
          of(validator).claimed = of(validator).claimed.add(amount.value());
      case RewardEvent.RewardReleased(var validator, var amount) ->
          of(validator).released = of(validator).released.add(amount.value());
      case RewardEvent.RewardBurnt(var validator, var amount) ->
          of(validator).burnt = of(validator).burnt.add(amount.value());
    }
  }

  // Whoever counts is entitled; who voted does so with the weight that its vote had.
  private void readLink(RewardedLink link, PollingPlaceState polling) {
    var weights = new LinkedHashMap<Address, BigInteger>();
    incomes.keySet().forEach(each -> weights.put(each, polling.currentWeight(each).value()));
    for (var voter : link.voters()) {
      weights.put(voter.validator(), voter.weight().value());
      of(voter.validator()).votedLinks++;
    }
    var worth = link.gas().value().multiply(link.gasPrice().value());
    var total = link.totalWeight().value().max(BigInteger.ONE);
    weights.forEach(
        (validator, weight) -> {
          if (weight.signum() > 0) {
            var income = of(validator);
            income.links++;
            income.worthOfLinks = income.worthOfLinks.add(worth);
            income.entitled = income.entitled.add(worth.multiply(weight).divide(total));
          }
        });
  }

  private Income of(Address validator) {
    return incomes.computeIfAbsent(validator, _ -> new Income());
  }

  /// @param validatorNames by index
  List<RewardRow> rows(List<String> validatorNames) {
    var rows = new ArrayList<RewardRow>();
    if (metachain.profile().repairs(Repair.GAP_12)) {
      for (int i = 0; i < validatorNames.size(); i++) {
        rows.add(row(validatorNames.get(i), i, metachain.validators().get(i)));
      }
    }
    return rows;
  }

  private RewardRow row(String name, int index, Address validator) {
    var income = of(validator);
    var left = end.contracts().rewards().earnedBy(validator);
    var coins = end.fees().of(validator).coins().value();
    var fees = coins.add(income.funded).subtract(income.claimed).subtract(income.released);
    return new RewardRow(
        metachain.spec().name(),
        name,
        metachain.spec().stakeOf(index),
        income.links,
        income.votedLinks,
        share(income),
        income.entitled.longValueExact(),
        income.earned.longValueExact(),
        income.claimed.longValueExact(),
        left.unclaimed().toLong(),
        left.locked().toLong(),
        income.released.longValueExact(),
        income.burnt.longValueExact(),
        fees.longValueExact(),
        income.funded.longValueExact());
  }

  private static double share(Income income) {
    return income.worthOfLinks.signum() == 0
        ? 0
        : income.entitled.doubleValue() / income.worthOfLinks.doubleValue();
  }

  /// What segments were worth beyond the pool; no counter where it always reached.
  List<CounterRow> counters() {
    var deficit = end.contracts().rewards().ledger().deficit();
    return deficit.isZero()
        ? List.of()
        : List.of(
            new CounterRow(
                Counters.rewardDeficit(metachain.spec().name()), deficit.toLong(), "base units"));
  }
}
