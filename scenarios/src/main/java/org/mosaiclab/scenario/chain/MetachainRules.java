package org.mosaiclab.scenario.chain;

import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.Returned;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;

/// The rules of a meta-chain under one profile: its operations, and the views its validators ask.
public final class MetachainRules {
  private final AuxiliaryContracts contracts;
  private final AuxiliaryBlockStore auxiliaryStore;
  private final BlockStore originStore;

  public MetachainRules(RuleProfile profile, SignatureScheme signatures) {
    this.contracts = new AuxiliaryContracts(profile, signatures, MerklePatriciaProof::verify);
    this.auxiliaryStore = new AuxiliaryBlockStore(profile);
    this.originStore = new BlockStore(profile);
  }

  public AuxiliaryContracts contracts() {
    return contracts;
  }

  Outcome<AuxiliaryState, Returned> apply(
      AuxiliaryState state, Context context, AuxiliaryOperation operation) {
    return contracts.apply(state, context, operation);
  }

  /// Transition object of an own checkpoint; empty if the block is none.
  public Optional<AuxiliaryTransition> transitionAt(AuxiliaryState state, Hash32 checkpoint) {
    return switch (auxiliaryStore.transitionAt(state.auxiliary(), checkpoint)) {
      case Outcome.Accepted<?, AuxiliaryTransition>(var _, var transition, var _) ->
          Optional.of(transition);
      case Outcome.Rejected<?, AuxiliaryTransition> _ -> Optional.empty();
    };
  }

  /// What a vote from this source signs.
  ///
  /// @param store of the chain that is voted on
  /// @param source a justified checkpoint of it
  public static Hash32 transitionHash(BlockStoreState store, Hash32 source) {
    return store
        .transitionHashes()
        .get(source)
        .getOrElseThrow(() -> new IllegalArgumentException("not justified: " + source));
  }

  /// Whether the store of that chain knows the block's header.
  boolean isReported(AuxiliaryState state, CoreId chain, Hash32 block) {
    var store = chain.equals(originCoreId(state)) ? state.origin() : state.auxiliary().blocks();
    return originStore.isReported(store, block);
  }

  private static CoreId originCoreId(AuxiliaryState state) {
    return state.origin().setup().coreIdentifier();
  }
}
