package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.scenario.actor.FinalityConflicts.Conflict;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Chain;

/// Conflicting finalised checkpoints of a meta-chain so far, found once for all watchers. Whether a
/// watcher has seen both branches is his own matter: he asks his node. **Spec**: `v0 §21 GAP-02`.
public final class FinalityForks {
  private final Chain<MetachainState> chain;
  private final FinalityConflicts conflicts;
  private final List<Conflict> found = new ArrayList<>();
  private int nextBlock;

  /// @param chain blocks of the meta-chain
  /// @param coreId under which it votes on itself
  public FinalityForks(Chain<MetachainState> chain, CoreId coreId) {
    this.chain = chain;
    this.conflicts = new FinalityConflicts(chain, coreId);
  }

  /// At most one for each block, in the order of sealing.
  ///
  /// @return live view, read only
  public List<Conflict> find() {
    while (nextBlock < chain.blockCount()) {
      conflicts.read(chain.block(nextBlock++)).ifPresent(found::add);
    }
    return Collections.unmodifiableList(found);
  }
}
