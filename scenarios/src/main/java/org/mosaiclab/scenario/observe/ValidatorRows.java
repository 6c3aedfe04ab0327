package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.dataset.row.ValidatorRow;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.finality.PollingPlaceEvent.OffenderExcluded;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelConfirmed;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.StakeWithdrawn;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ValidatorSlashed;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;

/// Validators of one meta-chain that joined, left, or broke the rules, as its observer saw it.
final class ValidatorRows {
  private static final long NEVER = -1;

  /// Instants of one validator.
  private static final class Life {
    private long depositedAtNanos = NEVER;
    private long weighsAtNanos = NEVER;
    private long loggedOutAtNanos = NEVER;
    private long endedAtNanos = NEVER;
    private long withdrawnAtNanos = NEVER;
    private long offendedAtNanos = NEVER;
    private long slashedAtNanos = NEVER;
    private long excludedAtNanos = NEVER;

    static Life sinceGenesis() {
      var life = new Life();
      life.depositedAtNanos = 0;
      life.weighsAtNanos = 0;
      return life;
    }

    // Who is there from the beginning to the end has no row.
    boolean isEventful() {
      return depositedAtNanos != 0
          || loggedOutAtNanos >= 0
          || endedAtNanos >= 0
          || offendedAtNanos >= 0
          || slashedAtNanos >= 0;
    }
  }

  private final Metachain metachain;
  private final List<String> validatorNames;
  private final Map<Address, Life> lives = new LinkedHashMap<>();

  ValidatorRows(Metachain metachain, MetachainObserver observer, List<String> validatorNames) {
    this.metachain = metachain;
    this.validatorNames = validatorNames;
    int first = metachain.spec().stakes().size();
    for (int i = 0; i < metachain.validators().size(); i++) {
      lives.put(metachain.validators().get(i), i < first ? Life.sinceGenesis() : new Life());
    }
    for (var block : observer.origin().canonical()) {
      readOrigin(block, observer.origin().observedAtNanos(block));
    }
    for (var block : observer.metachain().canonical()) {
      readMetachain(block, observer.metachain().observedAtNanos(block));
    }
    if (metachain.profile().repairs(Repair.GAP_01)) {
      readOffences();
    }
  }

  private void readOrigin(Block<OriginChainState> block, long atNanos) {
    for (var receipt : block.body().receipts()) {
      if (receipt.isAccepted()
          && receipt.transaction().operation() instanceof OnOrigin(int index, var operation)
          && index == metachain.index()) {
        readOperation(operation, block, atNanos);
        receipt.events().forEach(event -> readEvent(event, atNanos));
      }
    }
  }

  private void readOperation(
      OriginOperation operation, Block<OriginChainState> block, long atNanos) {
    switch (operation) {
      case OriginOperation.Deposit(var validator, var _) ->
          of(validator).depositedAtNanos = atNanos;
      case PaperOperation.DepositSigned(var validator, var _, var _) ->
          of(validator).depositedAtNanos = atNanos;
      case OriginOperation.Logout(var index) -> {
        var registered = block.state().core(metachain.index()).stake().validatorAddresses();
        of(registered.get((int) index.toLong())).loggedOutAtNanos = atNanos;
      }
      default -> {}
    }
  }

  private void readEvent(ProtocolEvent event, long atNanos) {
    switch (event) {
      case StakeWithdrawn withdrawn -> of(withdrawn.validator()).withdrawnAtNanos = atNanos;
      case ValidatorSlashed slashed -> of(slashed.validator()).slashedAtNanos = atNanos;
      case OffenderExcluded excluded -> of(excluded.validator()).excludedAtNanos = atNanos;
      default -> {}
    }
  }

  private void readMetachain(Block<MetachainState> block, long atNanos) {
    var events =
        block.body().receipts().stream().flatMap(receipt -> receipt.events().stream()).toList();
    events.forEach(event -> readEvent(event, atNanos));
    boolean changesSet = events.stream().anyMatch(OpenKernelConfirmed.class::isInstance);
    if (changesSet) {
      var before = block.parent().orElseThrow().state().contracts().pollingPlace();
      var after = block.state().contracts().pollingPlace();
      lives.forEach(
          (address, life) -> {
            boolean counted = !before.currentWeight(address).isZero();
            boolean counts = !after.currentWeight(address).isZero();
            if (counts && !counted) {
              life.weighsAtNanos = atNanos;
            } else if (counted && !counts) {
              life.endedAtNanos = atNanos;
            }
          });
    }
  }

  private void readOffences() {
    var castAtNanos = new LinkedHashMap<Integer, Long>();
    metachain
        .votes()
        .votes()
        .forEach(vote -> castAtNanos.put(vote.transaction(), vote.castAtNanos()));
    for (var conflict : metachain.conflicts().find()) {
      var life = of(conflict.offender());
      if (life.offendedAtNanos < 0 && !conflict.second().onMetachain().isEmpty()) {
        var carrier = conflict.second().onMetachain().getFirst();
        life.offendedAtNanos = castAtNanos.getOrDefault(carrier, NEVER);
      }
    }
  }

  private Life of(Address validator) {
    return lives.computeIfAbsent(validator, _ -> new Life());
  }

  List<ValidatorRow> rows() {
    var rows = new ArrayList<ValidatorRow>();
    for (int i = 0; i < validatorNames.size(); i++) {
      var life = of(metachain.validators().get(i));
      if (life.isEventful()) {
        rows.add(row(i, life));
      }
    }
    return rows;
  }

  private ValidatorRow row(int validator, Life life) {
    return new ValidatorRow(
        metachain.spec().name(),
        validatorNames.get(validator),
        metachain.spec().stakeOf(validator),
        life.depositedAtNanos,
        life.weighsAtNanos,
        life.loggedOutAtNanos,
        life.endedAtNanos,
        life.withdrawnAtNanos,
        life.offendedAtNanos,
        life.slashedAtNanos,
        life.excludedAtNanos);
  }
}
