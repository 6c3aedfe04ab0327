package org.mosaiclab.campaign.plan;

import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.document.Place;

/// One value of one field of the scenario.
///
/// @param path of the field
/// @param text the value as a scenario would write it, in flow style
/// @param place where the campaign's file says so
record Assignment(String path, String text, Place place) {
  Setting setting() {
    return Setting.ofAssignment(path + "=" + text);
  }
}
