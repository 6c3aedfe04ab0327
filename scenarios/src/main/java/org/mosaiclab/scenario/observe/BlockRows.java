package org.mosaiclab.scenario.observe;

import java.util.List;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.ReorgRow;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;

/// Rows of the tables `blocks` and `reorgs` of one chain.
///
/// @param actorNames by actor
record BlockRows(List<String> actorNames) {
  private static final String NOBODY = "";

  <S> List<BlockRow> blocks(Chain<S> chain, ObservedChain<S> observed) {
    return chain.blocks().stream().map(block -> row(chain.name(), block, observed)).toList();
  }

  private <S> BlockRow row(String chain, Block<S> block, ObservedChain<S> observed) {
    var body = block.body();
    return new BlockRow(
        chain,
        block.height(),
        block.hash().toString(),
        block.parent().map(parent -> parent.hash().toString()).orElse(NOBODY),
        block.sealer() < 0 ? NOBODY : actorNames.get(block.sealer()),
        block.sealedAtNanos(),
        observed.observedAtNanos(block),
        block.header().difficulty(),
        body.gasUsed(),
        body.userGas(),
        body.protocolGas(),
        body.userTransactions(),
        body.receipts().size(),
        block.sizeBytes(),
        observed.isCanonical(block));
  }

  static List<ReorgRow> reorganisations(String chain, ObservedChain<?> observed) {
    return observed.reorganisations().stream()
        .map(reorg -> new ReorgRow(chain, reorg.atNanos(), reorg.depthBlocks(), reorg.fromHeight()))
        .toList();
  }
}
