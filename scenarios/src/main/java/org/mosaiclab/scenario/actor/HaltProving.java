package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;

/// Proves to the meta-chain that the core has halted, against the last finalised origin
/// observation; from then on it takes no votes. **Spec**: `v0 §21 GAP-02`; paper P§3.9.
///
/// It takes an observation above the halt: a meta-chain that has stopped itself finalises none, and
/// one that observes a lost branch of origin never sees the halt.
final class HaltProving implements Duty {
  private final Membership member;
  private final Turn turn;
  private Hash32 proven = Hash32.ZERO;

  HaltProving(Membership member) {
    this.member = member;
    this.turn = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    if (isHalted()) {
      return;
    }
    member
        .metachain()
        .origin()
        .find(member.head().state().contracts().origin().head())
        .filter(member.originNode()::knows)
        .filter(this::showsHalt)
        .ifPresent(observed -> proveAt(observed, context));
  }

  private boolean showsHalt(Block<OriginChainState> observed) {
    return observed.state().core(member.metachain().index()).core().isHalted();
  }

  private void proveAt(Block<OriginChainState> observed, Context context) {
    var core = observed.state().core(member.metachain().index()).core();
    var need = core.openKernelHash();
    if (need.equals(proven) || !turn.hasCome(core.openKernel().height().toLong(), need)) {
      return;
    }
    proven = need;
    var trie = observed.state().trie();
    int index = member.metachain().index();
    var height = Uint256.of(observed.height());
    member.sendToMetachain(
        new AuxiliaryOperation.ProveMosaicCore(
            trie.accountRlp(index), trie.accountProof(index), height),
        this::need,
        context);
    member.sendToMetachain(
        new AuxiliaryOperation.ProveHalt(trie.haltProof(index), height), this::need, context);
  }

  private boolean isHalted() {
    return member.head().state().contracts().pollingPlace().isHalted();
  }

  private Submissions.State need() {
    return isHalted() ? Submissions.State.OVER : Submissions.State.NEEDED;
  }
}
