package org.mosaiclab.scenario.observe;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.mosaiclab.dataset.row.TransferRow;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.gateway.Bounty;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayRepairEvent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.gateway.Transfer;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Receipt;

/// What became of every transfer of one pair in the canonical blocks of both chains.
final class TransferRows {
  private static final long NEVER = -1;

  private TransferRows() {}

  /// @param origin as the meta-chain's observer saw it
  /// @param metachain as its observer saw it
  static List<TransferRow> of(
      GatewayPair pair,
      ObservedChain<OriginChainState> origin,
      ObservedChain<MetachainState> metachain) {
    var bounty = Uint256.of(pair.spec().bounty());
    var courses =
        pair.log().transfers().stream()
            .map(transfer -> new Course(transfer, bounty, payer(pair, transfer)))
            .toList();
    read(origin, courses, pair.log()::onOrigin, Course::addOriginGas);
    read(metachain, courses, pair.log()::onMetachain, Course::addAuxiliaryGas);
    var name = pair.chain().name();
    return courses.stream().map(course -> course.toRow(name)).toList();
  }

  private static String payer(GatewayPair pair, Transfer transfer) {
    return pair.isBountyOfFacilitator(transfer.direction())
        ? TransferRow.FACILITATOR
        : TransferRow.INITIATOR;
  }

  /// Gas that the pair used on origin for what its messages share: headers told to the core, proofs
  /// of the co-gateway, anchored roots, the link.
  ///
  /// @param origin as the meta-chain's observer saw it
  static long sharedOriginGas(GatewayPair pair, ObservedChain<OriginChainState> origin) {
    return origin.canonical().stream()
        .flatMap(block -> block.body().receipts().stream())
        .filter(receipt -> pair.log().onOrigin(receipt.transaction().id()).isEmpty())
        .filter(receipt -> isOfPair(pair, receipt.transaction().operation()))
        .mapToLong(Receipt::gas)
        .sum();
  }

  /// What the vault has paid by recovery, base units.
  ///
  /// @param origin as the meta-chain's observer saw it
  static long recovered(GatewayPair pair, ObservedChain<OriginChainState> origin) {
    return origin.canonical().stream()
        .flatMap(block -> block.body().receipts().stream())
        .filter(receipt -> isOfPair(pair, receipt.transaction().operation()))
        .flatMap(receipt -> receipt.events().stream())
        .mapToLong(
            event ->
                event instanceof GatewayRepairEvent.Recovered paid ? paid.amount().toLong() : 0)
        .sum();
  }

  /// Stakes that are paid in the head of the meta-chain and unknown on origin: what they minted is
  /// void, for nothing lies in the vault for it.
  ///
  /// @param origin as the meta-chain's observer saw it
  /// @param metachain as its observer saw it
  static long voidMints(
      GatewayPair pair,
      ObservedChain<OriginChainState> origin,
      ObservedChain<MetachainState> metachain) {
    var sources = origin.head().state().gateway(pair.metachain()).gateway().base().box();
    var targets =
        metachain.head().state().gateway().orElseThrow().contracts().coGateway().base().box();
    return pair.log().transfers().stream()
        .filter(transfer -> transfer.direction() == Direction.STAKE)
        .map(Transfer::messageHash)
        .filter(hash -> targets.status(Side.INBOX, hash) == MessageStatus.PROGRESSED)
        .filter(hash -> sources.status(Side.OUTBOX, hash) == MessageStatus.UNDECLARED)
        .count();
  }

  /// Value tokens that vault and gateway hold in the end, base units.
  ///
  /// @param origin as the meta-chain's observer saw it
  static long held(GatewayPair pair, ObservedChain<OriginChainState> origin) {
    var state = origin.head().state().gateway(pair.metachain());
    var contracts = state.gateway().contracts();
    var ledger = state.tokens().token(contracts.valueToken());
    return Math.addExact(
        ledger.balanceOf(contracts.stakeVault()).toLong(),
        ledger.balanceOf(state.gateway().base().address()).toLong());
  }

  private static boolean isOfPair(GatewayPair pair, ChainOperation operation) {
    return switch (operation) {
      case ChainOperation.OnGateway(int metachain, var _) -> metachain == pair.metachain();
      case ChainOperation.OnOrigin(int metachain, OriginOperation.AnchorHeader _) ->
          metachain == pair.metachain();
      case ChainOperation.OnOrigin _, ChainOperation.OnMetachain _, ChainOperation.OnCoGateway _ ->
          false;
    };
  }

  @FunctionalInterface
  private interface GasAccount {
    void add(Course course, long gas);
  }

  private static <S> void read(
      ObservedChain<S> chain,
      List<Course> courses,
      IntFunction<OptionalInt> transferOf,
      GasAccount account) {
    for (var block : chain.canonical()) {
      long atNanos = chain.observedAtNanos(block);
      for (var receipt : block.body().receipts()) {
        Stream.of(transferOf.apply(receipt.transaction().id()))
            .filter(OptionalInt::isPresent)
            .map(id -> courses.get(id.getAsInt()))
            .forEach(
                course -> {
                  account.add(course, receipt.gas());
                  course.seeRecovery(receipt, atNanos);
                  receipt.events().forEach(event -> course.see(event, atNanos));
                });
      }
    }
  }

  /// One transfer while it is read.
  private static final class Course {
    private final Transfer transfer;
    private final Uint256 bounty;
    private final String bountyPayer;
    private long declaredAtNanos = NEVER;
    private long confirmedAtNanos = NEVER;
    private long sourceAtNanos = NEVER;
    private long targetAtNanos = NEVER;
    private long revocationAtNanos = NEVER;
    private long revocationConfirmedAtNanos = NEVER;
    private long revokedAtNanos = NEVER;
    private long recoveredAtNanos = NEVER;
    private long reward;
    private long originGas;
    private long auxiliaryGas;

    Course(Transfer transfer, Uint256 bounty, String bountyPayer) {
      this.transfer = transfer;
      this.bounty = bounty;
      this.bountyPayer = bountyPayer;
    }

    void addOriginGas(long gas) {
      originGas += gas;
    }

    void addAuxiliaryGas(long gas) {
      auxiliaryGas += gas;
    }

    void see(ProtocolEvent event, long atNanos) {
      switch (event) {
        case GatewayEvent.IntentDeclared _ -> declaredAtNanos = atNanos;
        case GatewayEvent.IntentConfirmed _ -> confirmedAtNanos = atNanos;
        case GatewayEvent.SourceProgressed _ -> sourceAtNanos = atNanos;
        case GatewayEvent.TargetProgressed progressed -> {
          targetAtNanos = atNanos;
          reward = progressed.reward().toLong();
        }
        case GatewayEvent.Revocation revocation -> seeRevocation(revocation, atNanos);
        default -> {
          // Nothing else is about one message.
        }
      }
    }

    void seeRecovery(Receipt receipt, long atNanos) {
      if (RecoveryRows.settlesMessage(receipt)) {
        recoveredAtNanos = atNanos;
      }
    }

    private void seeRevocation(GatewayEvent.Revocation revocation, long atNanos) {
      switch (revocation.stage()) {
        case DECLARED -> revocationAtNanos = atNanos;
        case CONFIRMED -> revocationConfirmedAtNanos = atNanos;
        case PROGRESSED -> revokedAtNanos = atNanos;
      }
    }

    TransferRow toRow(String chain) {
      return new TransferRow(
          chain,
          transfer.id(),
          transfer.direction().name().toLowerCase(Locale.ROOT),
          transfer.initiator().toString(),
          transfer.facilitator(),
          transfer.intent().amount().toLong(),
          transfer.requestedAtNanos(),
          declaredAtNanos,
          confirmedAtNanos,
          sourceAtNanos,
          targetAtNanos,
          revocationAtNanos,
          revocationConfirmedAtNanos,
          revokedAtNanos,
          declaredAtNanos < 0 ? 0 : bounty.toLong(),
          bountyPayer,
          reward,
          revocationAtNanos < 0 ? 0 : Bounty.computePenalty(bounty).orElseThrow().toLong(),
          originGas,
          auxiliaryGas,
          recoveredAtNanos);
    }
  }
}
