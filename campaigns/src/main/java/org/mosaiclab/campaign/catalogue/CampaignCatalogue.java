package org.mosaiclab.campaign.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.campaign.plan.CampaignFormat;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;
import org.mosaiclab.scenario.file.format.Section;

/// Campaigns by name.
public final class CampaignCatalogue {
  private static final List<String> NAMES =
      List.of("epoch-by-blocktime", "validators-by-quorum-time", "metachains-by-capacity");

  private CampaignCatalogue() {}

  /// Names of the campaigns, in the order of lists.
  public static List<String> names() {
    return NAMES;
  }

  /// The file of a campaign.
  ///
  /// @return empty if there is none of that name
  public static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (var stream = CampaignCatalogue.class.getResourceAsStream(name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException(name + ".yaml is missing in the jar of campaigns");
      }
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + name + ".yaml", broken);
    }
  }

  /// What a campaign asks.
  ///
  /// @param name one of [#names()]
  public static String question(String name) {
    return text(name)
        .flatMap(text -> YamlReader.read(text, name + ".yaml", new Problems()))
        .flatMap(node -> Section.of(node, ""))
        .flatMap(section -> section.get(CampaignFormat.QUESTION))
        .orElse("");
  }
}
