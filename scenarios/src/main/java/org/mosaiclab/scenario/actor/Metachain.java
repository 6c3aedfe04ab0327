package org.mosaiclab.scenario.actor;

import java.util.List;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.AuxiliaryViews;
import org.mosaiclab.protocol.v0.OriginViews;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.scenario.chain.MetachainBlockBuilder;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.OriginSpec;

/// What every validator of one meta-chain shares.
///
/// @param index of the meta-chain in the scenario
/// @param spec its parameters
/// @param originSpec those of the origin chain
/// @param originCoreId core id under which the origin chain is observed
/// @param coreId its own core id
/// @param chain its blocks
/// @param origin blocks of the origin chain
/// @param builder fills its blocks
/// @param profile which repairs are on
/// @param contracts its rules
/// @param originViews what is read from its contracts on origin
/// @param signatures how its votes are signed
/// @param validators addresses in index order
/// @param votes every vote that was cast
public record Metachain(
    int index,
    MetachainSpec spec,
    OriginSpec originSpec,
    CoreId originCoreId,
    CoreId coreId,
    Chain<MetachainState> chain,
    Chain<OriginChainState> origin,
    MetachainBlockBuilder builder,
    RuleProfile profile,
    AuxiliaryContracts contracts,
    OriginViews originViews,
    SignatureScheme signatures,
    List<Address> validators,
    VoteLog votes) {
  public Metachain {
    validators = List.copyOf(validators);
  }

  /// Position of a validator in the order in which a duty falls to the validators: (meta-height mod
  /// n) first.
  ///
  /// @param metaHeight open meta-block height
  /// @return in `[0, n)`
  int rank(int validator, long metaHeight) {
    return (int) Math.floorMod(validator - metaHeight, (long) validators.size());
  }

  AuxiliaryViews views() {
    return contracts.views();
  }
}
