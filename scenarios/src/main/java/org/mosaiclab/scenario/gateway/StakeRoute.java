package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.mosaiclab.protocol.codec.StakeIntent;
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

/// Stakes: from the gateway on origin to the co-gateway.
enum StakeRoute implements Route {
  STAKE;

  @Override
  public GatewayBaseState source(PairView view) {
    return view.gateway();
  }

  @Override
  public GatewayBaseState target(PairView view) {
    return view.coGateway();
  }

  @Override
  public Optional<Evidence> ofSource(PairView view) {
    return view.ofGateway();
  }

  @Override
  public Optional<Evidence> ofTarget(PairView view) {
    return view.ofCoGateway();
  }

  @Override
  public Uint256 balance(PairView view, Address account) {
    var token = view.pair().addresses().valueToken();
    return view.onOrigin().tokens().token(token).balanceOf(account);
  }

  @Override
  public boolean isOpen(PairView view) {
    return view.onOrigin().gateway().isActivated();
  }

  @Override
  public Hash32 intentHash(GatewayPair pair, Intent intent) {
    return new StakeIntent(intent.amount(), intent.beneficiary(), pair.addresses().gateway())
        .hash();
  }

  @Override
  public ChainOperation declare(GatewayPair pair, Intent intent, Uint256 bounty) {
    return new ChainOperation.OnGateway(pair.metachain(), new GatewayOperation.Stake(intent));
  }

  @Override
  public ChainOperation declare(GatewayPair pair, SignedIntent signed, Uint256 bounty) {
    return new ChainOperation.OnGateway(pair.metachain(), new GatewayOperation.SignedStake(signed));
  }

  @Override
  public ChainOperation confirm(GatewayPair pair, Confirmation confirmation) {
    return new ChainOperation.OnCoGateway(new GatewayOperation.ConfirmStakeIntent(confirmation));
  }

  @Override
  public ChainOperation progressSource(GatewayPair pair, Progress progress) {
    return new ChainOperation.OnGateway(
        pair.metachain(), new GatewayOperation.ProgressStake(progress));
  }

  @Override
  public ChainOperation progressTarget(GatewayPair pair, Progress progress) {
    return new ChainOperation.OnCoGateway(new GatewayOperation.ProgressMint(progress));
  }

  @Override
  public ChainOperation revert(GatewayPair pair, Hash32 messageHash, Uint256 penalty) {
    return new ChainOperation.OnGateway(
        pair.metachain(), new GatewayOperation.RevertStake(messageHash));
  }

  @Override
  public ChainOperation confirmRevert(GatewayPair pair, Hash32 messageHash, RemoteProof proof) {
    return new ChainOperation.OnCoGateway(
        new GatewayOperation.ConfirmRevertStakeIntent(messageHash, proof));
  }

  @Override
  public ChainOperation revokeUndeclared(GatewayPair pair, Confirmation confirmation) {
    return new ChainOperation.OnCoGateway(new GatewayOperation.RevokeUndeclaredStake(confirmation));
  }

  @Override
  public ChainOperation progressRevert(GatewayPair pair, Hash32 messageHash, RemoteProof proof) {
    return new ChainOperation.OnGateway(
        pair.metachain(), new GatewayOperation.ProgressRevertStake(messageHash, proof));
  }
}
