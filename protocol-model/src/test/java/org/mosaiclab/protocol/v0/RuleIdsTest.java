package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.v0.finality.PollingPlaceRule;
import org.mosaiclab.protocol.v0.gateway.GatewayRule;
import org.mosaiclab.protocol.v0.stake.StakeRule;
import org.mosaiclab.protocol.v0.token.TokenRule;

class RuleIdsTest {
  @Test
  void all_ids_nameOneCheckEach() {
    assertThat(RuleIds.all()).extracting(RuleId::id).doesNotHaveDuplicates();
    assertThat(RuleIds.all())
        .allSatisfy(rule -> assertThat(RuleIds.find(rule.id())).contains(rule));
    assertThat(RuleIds.find("VO-7")).isEmpty();
  }

  @Test
  void reason_whatParticipantsCanMeet_hasWords() {
    assertThat(RuleIds.all())
        .filteredOn(rule -> !(rule instanceof StakeRule || rule instanceof TokenRule))
        .filteredOn(rule -> !rule.id().matches("[A-Z]{2}-C[0-9]") && !rule.id().endsWith("EPOCH"))
        .hasSizeGreaterThan(70)
        .allSatisfy(
            rule -> assertThat(RuleIds.reason(rule)).as(rule.id()).matches("[a-z][^.]{15,70}"));
    assertThat(RuleIds.reason(PollingPlaceRule.VO_6)).contains("signer's last one");
  }

  @Test
  void reason_whatNobodySends_isEmpty() {
    assertThat(RuleIds.reason(StakeRule.NV_1)).isEmpty();
    assertThat(RuleIds.reason(GatewayRule.SK_0)).isEmpty();
    assertThat(RuleIds.reason(PollingPlaceRule.PP_C1)).isEmpty();
  }
}
