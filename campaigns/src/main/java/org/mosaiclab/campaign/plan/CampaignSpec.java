package org.mosaiclab.campaign.plan;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.scenario.file.format.Section;

/// A campaign file as read: everything that can be told without the scenario is right.
///
/// @param name of the campaign
/// @param question what it asks
/// @param expect the answer it expects
/// @param scenario word that names the scenario
/// @param set values that are the same in every run
/// @param fields paths of the swept fields
/// @param design of the points
/// @param sensitivity which design for sensitivity it is, if any
/// @param replications runs per point, or per round and point
/// @param replicationsMax most runs per point
/// @param stop the section `stop`, if there is one
/// @param compare the section `compare`, if there is one
/// @param root the whole document, for the places of what is wrong
record CampaignSpec(
    String name,
    String question,
    String expect,
    String scenario,
    List<Assignment> set,
    List<String> fields,
    Design design,
    CampaignHeader.Sensitivity sensitivity,
    int replications,
    int replicationsMax,
    Optional<Section> stop,
    Optional<Section> compare,
    Section root) {
  CampaignSpec {
    set = List.copyOf(set);
    fields = List.copyOf(fields);
  }
}
