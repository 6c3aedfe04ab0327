package org.mosaiclab.protocol.v0;

import java.util.List;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// A core with an open kernel in a state trie whose root is in a finalised origin header; nothing
/// is a stand-in here.
///
/// @param stage on which that header is finalised
/// @param account of the core
/// @param accountProof of that account
/// @param opening of its kernel, with the genuine storage proof
record ProvenCore(AuxiliaryStage stage, Account account, Bytes accountProof, BlockOpening opening) {
  static final Uint256 ORIGIN_HEIGHT = Scene.uint(12);

  static ProvenCore on(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile, 10, MerklePatriciaProof::verify);
    var kernel = firstKernel(stage);
    var slot = StoragePaths.plainSlot(StoragePaths.OPEN_KERNEL_HASH_SLOT);
    var storage =
        ContractStorage.EMPTY
            .put(slot, kernel.hash())
            .put(StoragePaths.plainSlot(4), Scene.hash("head"))
            .put(StoragePaths.plainSlot(6), Scene.uint(2).toWord());
    var account = new Account(Uint256.ONE, Uint256.ZERO, storage.rootHash(), Scene.hash("code"));
    var trie =
        StateTrie.EMPTY
            .put(Scene.MOSAIC_CORE, account)
            .put(Scene.OUTSIDER, Account.EMPTY)
            .put(Scene.address(5), Account.EMPTY);
    var header = Scene.header(stage.originStart, 12, trie.rootHash(), 1, "origin");
    AuxiliaryStage.expectAccepted(stage.reportOrigin(header));
    stage.justify(ObservedChain.ORIGIN, stage.originStart, header.hash());
    stage.nextOriginEpoch(header.hash());
    return new ProvenCore(
        stage,
        account,
        trie.prove(Scene.MOSAIC_CORE).encode(),
        new BlockOpening(
            kernel, stage.auxiliaryStart, storage.prove(slot).encode(), ORIGIN_HEIGHT));
  }

  private static Kernel firstKernel(AuxiliaryStage stage) {
    var active = stage.contracts.views().activeKernelHash(stage.state);
    var closing = stage.transition(ObservedChain.AUXILIARY, stage.auxiliaryStart);
    return new Kernel(
        Scene.uint(2),
        new MetaBlock(active, closing).hash(),
        List.of(Scene.key(7).address()),
        List.of(Uint256.ONE));
  }

  AuxiliaryOperation.ProveMosaicCore proveCore() {
    return new AuxiliaryOperation.ProveMosaicCore(account.encode(), accountProof, ORIGIN_HEIGHT);
  }
}
