package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState.Activation;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.ledger.ChainOperation;

/// Redeems: from the co-gateway to the gateway on origin.
enum RedeemRoute implements Route {
  REDEEM;

  @Override
  public GatewayBaseState source(PairView view) {
    return view.coGateway();
  }

  @Override
  public GatewayBaseState target(PairView view) {
    return view.gateway();
  }

  @Override
  public Optional<Evidence> ofSource(PairView view) {
    return view.ofCoGateway();
  }

  @Override
  public Optional<Evidence> ofTarget(PairView view) {
    return view.ofGateway();
  }

  @Override
  public Uint256 balance(PairView view, Address account) {
    return view.onAuxiliary().utility().token().ledger().balanceOf(account);
  }

  @Override
  public boolean isOpen(PairView view) {
    return !view.pair().repairs(Repair.GAP_15)
        || view.onAuxiliary().coGateway().activation() != Activation.UNLINKED;
  }

  @Override
  public Hash32 intentHash(GatewayPair pair, Intent intent) {
    return new RedeemIntent(intent.amount(), intent.beneficiary(), pair.addresses().coGateway())
        .hash();
  }

  @Override
  public ChainOperation declare(GatewayPair pair, Intent intent, Uint256 bounty) {
    return new ChainOperation.OnCoGateway(new GatewayOperation.Redeem(intent, bounty));
  }

  @Override
  public ChainOperation declare(GatewayPair pair, SignedIntent signed, Uint256 bounty) {
    return new ChainOperation.OnCoGateway(new GatewayOperation.SignedRedeem(signed, bounty));
  }

  @Override
  public ChainOperation confirm(GatewayPair pair, Confirmation confirmation) {
    return new ChainOperation.OnGateway(
        pair.metachain(), new GatewayOperation.ConfirmRedeemIntent(confirmation));
  }

  @Override
  public ChainOperation progressSource(GatewayPair pair, Progress progress) {
    return new ChainOperation.OnCoGateway(new GatewayOperation.ProgressRedeem(progress));
  }

  @Override
  public ChainOperation progressTarget(GatewayPair pair, Progress progress) {
    return new ChainOperation.OnGateway(
        pair.metachain(), new GatewayOperation.ProgressUnstake(progress));
  }

  @Override
  public ChainOperation revert(GatewayPair pair, Hash32 messageHash, Uint256 penalty) {
    return new ChainOperation.OnCoGateway(new GatewayOperation.RevertRedeem(messageHash, penalty));
  }

  @Override
  public ChainOperation confirmRevert(GatewayPair pair, Hash32 messageHash, RemoteProof proof) {
    return new ChainOperation.OnGateway(
        pair.metachain(), new GatewayOperation.ConfirmRevertRedeemIntent(messageHash, proof));
  }

  @Override
  public ChainOperation revokeUndeclared(GatewayPair pair, Confirmation confirmation) {
    return new ChainOperation.OnGateway(
        pair.metachain(), new GatewayOperation.RevokeUndeclaredRedeem(confirmation));
  }

  @Override
  public ChainOperation progressRevert(GatewayPair pair, Hash32 messageHash, RemoteProof proof) {
    return new ChainOperation.OnCoGateway(
        new GatewayOperation.ProgressRevertRedeem(messageHash, proof));
  }
}
