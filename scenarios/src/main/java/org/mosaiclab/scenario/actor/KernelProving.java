package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;

/// Brings the open kernel to the meta-chain: proves the core's account and its kernel slot against
/// the last finalised origin observation. **Spec**: `v0 §8, §18`.
final class KernelProving implements Duty {
  private final Membership member;
  private final Turn turn;
  private Hash32 proven = Hash32.ZERO;

  KernelProving(Membership member) {
    this.member = member;
    this.turn = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    var state = member.head().state().contracts();
    if (state.gateway().openKernel().isPresent()) {
      return;
    }
    member
        .metachain()
        .origin()
        .find(state.origin().head())
        .filter(member.originNode()::knows)
        .ifPresent(observed -> proveAt(observed, context));
  }

  private void proveAt(Block<OriginChainState> observed, Context context) {
    var gateway = member.head().state().contracts().gateway();
    var core = observed.state().core(member.metachain().index()).core();
    var open = core.openKernel();
    long activeHeight = gateway.kernel(gateway.activeKernelHash()).height().toLong();
    boolean isNext = open.height().toLong() == activeHeight + 1;
    var need = core.openKernelHash();
    if (!isNext || need.equals(proven) || !turn.hasCome(open.height().toLong(), need)) {
      return;
    }
    proven = need;
    var trie = observed.state().trie();
    int index = member.metachain().index();
    var height = Uint256.of(observed.height());
    member.sendToMetachain(
        new AuxiliaryOperation.ProveMosaicCore(
            trie.accountRlp(index), trie.accountProof(index), height),
        () -> need(activeHeight),
        context);
    member.sendToMetachain(
        new AuxiliaryOperation.ProveBlockOpening(
            new BlockOpening(
                open,
                core.lastTransition().auxiliaryBlockHash(),
                trie.openKernelProof(index),
                height)),
        () -> need(activeHeight),
        context);
  }

  // Until a kernel above the one that was active then is open or active.
  private Submissions.State need(long activeHeight) {
    var gateway = member.head().state().contracts().gateway();
    boolean isDone =
        gateway.openKernel().isPresent()
            || gateway.kernel(gateway.activeKernelHash()).height().toLong() > activeHeight;
    return isDone ? Submissions.State.OVER : Submissions.State.NEEDED;
  }
}
