package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.ledger.ChainOperation;

/// One direction of a pair: which gateway is the source, which the target, and what the steps of a
/// message are called on each. **Spec**: `v0 §12`, `v0 §14`, `v0 §15`.
sealed interface Route permits StakeRoute, RedeemRoute {
  static Route of(Direction direction) {
    return switch (direction) {
      case STAKE -> StakeRoute.STAKE;
      case REDEEM -> RedeemRoute.REDEEM;
    };
  }

  GatewayBaseState source(PairView view);

  GatewayBaseState target(PairView view);

  /// What the target has proven of the source.
  Optional<Evidence> ofSource(PairView view);

  /// What the source has proven of the target.
  Optional<Evidence> ofTarget(PairView view);

  /// Tokens of an account that it could send.
  Uint256 balance(PairView view, Address account);

  /// Whether the source takes messages.
  boolean isOpen(PairView view);

  Hash32 intentHash(GatewayPair pair, Intent intent);

  default Hash32 messageHash(GatewayPair pair, Address sender, Intent intent) {
    return new Message(
            intentHash(pair, intent),
            intent.nonce(),
            intent.gasPrice(),
            intent.gasLimit(),
            sender,
            intent.hashLock())
        .hash();
  }

  /// @param bounty as it is now
  ChainOperation declare(GatewayPair pair, Intent intent, Uint256 bounty);

  /// @param bounty as it is now
  ChainOperation declare(GatewayPair pair, SignedIntent signed, Uint256 bounty);

  ChainOperation confirm(GatewayPair pair, Confirmation confirmation);

  ChainOperation progressSource(GatewayPair pair, Progress progress);

  ChainOperation progressTarget(GatewayPair pair, Progress progress);

  /// @param penalty what the initiator pays
  ChainOperation revert(GatewayPair pair, Hash32 messageHash, Uint256 penalty);

  ChainOperation confirmRevert(GatewayPair pair, Hash32 messageHash, RemoteProof proof);

  ChainOperation revokeUndeclared(GatewayPair pair, Confirmation confirmation);

  ChainOperation progressRevert(GatewayPair pair, Hash32 messageHash, RemoteProof proof);
}
