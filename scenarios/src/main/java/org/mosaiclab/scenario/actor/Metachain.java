package org.mosaiclab.scenario.actor;

import java.util.List;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.AuxiliaryContracts;
import org.mosaiclab.protocol.v0.AuxiliaryViews;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.scenario.chain.MetachainBlockBuilder;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.chain.OriginForecast;
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
/// @param forecast what origin would do
/// @param signatures how its votes are signed
/// @param validators addresses in index order, those that join later included
/// @param votes every vote that was cast
/// @param conflicts votes that are evidence against their signers
/// @param forks finalised checkpoints that contradict each other
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
    OriginForecast forecast,
    SignatureScheme signatures,
    List<Address> validators,
    VoteLog votes,
    VoteConflicts conflicts,
    FinalityForks forks) {
  public Metachain {
    validators = List.copyOf(validators);
  }

  AuxiliaryViews views() {
    return contracts.views();
  }
}
