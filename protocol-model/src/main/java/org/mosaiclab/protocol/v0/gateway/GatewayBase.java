package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.BC_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.BC_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.PG_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.PG_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.PG_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.PG_4;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OR_1;

import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.proof.ProofLookup;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.BountyChangeConfirmed;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.BountyChangeInitiated;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.GatewayProven;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What both gateways do beside their messages: proving each other, and the bounty. **Spec**: `v0
/// §13`. **Repairs**: ISS-24, ISS-25, ISS-27, ISS-29, DEV-11.
final class GatewayBase {
  private static final int STORAGE_ROOT_FIELD = 2;

  private final GatewayRules rules;

  GatewayBase(GatewayRules rules) {
    this.rules = rules;
  }

  /// Proves the remote gateway's account and keeps its storage root. Anyone. Rules PG-1 to PG-3,
  /// RLP, PG-4; nothing but PG-1 to PG-3 where the height is proven already.
  ///
  /// @param anchor as built the one who knows the state roots of the other chain
  /// @param remote who knows them where DEV-11 is repaired
  Outcome<GatewayBaseState, GatewayResult> prove(
      GatewayBaseState state,
      AnchorState anchor,
      RemoteChain remote,
      GatewayOperation.ProveGateway proof) {
    if (proof.accountRlp().isEmpty()) return Outcome.reject(PG_1);
    if (proof.nodes().isEmpty()) return Outcome.reject(PG_2);
    var stateRoot = rules.stateRoot(anchor, remote, proof.height());
    if (stateRoot.isZero()) return Outcome.reject(PG_3);
    var known = state.storageRoot(proof.height());
    if (!known.isZero()) {
      return Outcome.accept(
          state,
          GatewayResult.TRUE,
          new GatewayProven(state.remoteGateway(), proof.height(), known, true));
    }
    return CommonRule.decoded(state, storageRootOf(proof.accountRlp()))
        .then(decoded -> keep(state, proof, stateRoot, decoded.result()));
  }

  private Outcome<GatewayBaseState, GatewayResult> keep(
      GatewayBaseState state,
      GatewayOperation.ProveGateway proof,
      Hash32 stateRoot,
      Hash32 storageRoot) {
    return CommonRule.decoded(state, verify(proof, state.remotePath(), stateRoot))
        .then(
            isProven ->
                isProven.result()
                    ? Outcome.accept(
                        state.withStorageRoot(proof.height(), storageRoot, rules.profile()),
                        GatewayResult.TRUE,
                        new GatewayProven(
                            state.remoteGateway(), proof.height(), storageRoot, false))
                    : Outcome.reject(PG_4));
  }

  private Decoded<Boolean> verify(
      GatewayOperation.ProveGateway proof, Bytes path, Hash32 stateRoot) {
    return rules.repairs(Repair.ISS_27)
        ? Decoded.value(isExact(proof, path, stateRoot))
        : MerklePatriciaProof.verify(
            Keccak.hash(proof.accountRlp()), path, proof.nodes(), stateRoot);
  }

  private static boolean isExact(
      GatewayOperation.ProveGateway proof, Bytes path, Hash32 stateRoot) {
    return TrieProof.decode(proof.nodes())
        .map(nodes -> nodes.lookup(stateRoot, path))
        .filter(new ProofLookup.Present(proof.accountRlp())::equals)
        .isPresent();
  }

  // A list with fewer than three fields is an index beyond its end.
  private static Decoded<Hash32> storageRootOf(Bytes accountRlp) {
    return new RlpItem(accountRlp)
        .toList()
        .flatMap(
            fields ->
                fields.size() > STORAGE_ROOT_FIELD
                    ? fields.get(STORAGE_ROOT_FIELD).toBytes32()
                    : Decoded.failed(DecodeFailure.ASSERT));
  }

  /// Proposes a bounty, also over an earlier proposal. Rules OR-1, ARITHMETIC.
  ///
  /// @param unlockBlocks of the own chain, until the proposal may be confirmed (ISS-29)
  Outcome<GatewayBaseState, GatewayResult> initiateBountyChange(
      GatewayBaseState state,
      OrganizationState organization,
      GatewayContext context,
      Uint256 proposed,
      Uint256 unlockBlocks) {
    if (!organization.isOrganization(context.caller())) return Outcome.reject(OR_1);
    var block = Uint256.of(context.context().blockNumber());
    return CommonRule.checked(state, block.plus(unlockBlocks))
        .then(
            unlock -> {
              var current = state.bounty().current();
              return Outcome.accept(
                  state.withBounty(new Bounty(current, proposed, unlock.result())),
                  new GatewayResult.Amount(proposed),
                  new BountyChangeInitiated(current, proposed, unlock.result()));
            });
  }

  /// Puts the proposal in force; as built, where there is none, a bounty of zero. Rules OR-1,
  /// ISS-24, BC-1, BC-2.
  Outcome<GatewayBaseState, GatewayResult> confirmBountyChange(
      GatewayBaseState state, OrganizationState organization, GatewayContext context) {
    if (!organization.isOrganization(context.caller())) return Outcome.reject(OR_1);
    var bounty = state.bounty();
    if (rules.repairs(Repair.ISS_24) && !bounty.isChangeProposed()) {
      return Outcome.reject(GatewayRepairRule.ISS_24);
    }
    if (bounty.proposed().equals(bounty.current())) return Outcome.reject(BC_1);
    var block = Uint256.of(context.context().blockNumber());
    if (!bounty.unlockHeight().isLessThan(block)) return Outcome.reject(BC_2);
    return Outcome.accept(
        state.withBounty(Bounty.of(bounty.proposed())),
        new GatewayResult.BountyChanged(bounty.proposed(), bounty.current()),
        new BountyChangeConfirmed(bounty.current(), bounty.proposed()));
  }
}
