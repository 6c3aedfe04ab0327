package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.EmptyInteger;
import org.mosaiclab.protocol.codec.HashedHeader;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Reported headers as the stores keep them. **Repairs**: ISS-06.
final class Headers {
  private Headers() {}

  static Outcome<Unit, ReportedBlock> decode(Bytes headerRlp, RuleProfile profile) {
    var emptyInteger = profile.repairs(Repair.ISS_06) ? EmptyInteger.IS_ZERO : EmptyInteger.FAILS;
    return CommonRule.decoded(
        Unit.UNIT, BlockHeader.decode(headerRlp, emptyInteger).map(Headers::toBlock));
  }

  private static ReportedBlock toBlock(HashedHeader hashed) {
    var header = hashed.header();
    return new ReportedBlock(
        hashed.blockHash(),
        header.parentHash(),
        header.height(),
        header.stateRoot(),
        header.transactionRoot(),
        header.gasUsed(),
        Hash32.ZERO);
  }
}
