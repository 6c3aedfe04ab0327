package org.mosaiclab.protocol.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;

class RuleProfileTest {
  @Test
  void named_knownProfiles_haveTheirRepairs() {
    assertThat(RuleProfile.named("as-built").orElseThrow().repairs()).isEmpty();
    assertThat(RuleProfile.named("paper-core").orElseThrow().repairs())
        .extracting(Repair::id)
        .containsExactly(
            "ISS-01", "ISS-02", "ISS-03", "ISS-04", "ISS-05", "ISS-06", "ISS-08", "ISS-09",
            "ISS-12", "GAP-09");
    assertThat(RuleProfile.named("paper").orElseThrow().repairs())
        .containsAll(RuleProfile.PAPER_CORE.repairs())
        .allMatch(Repair::isImplemented)
        .doesNotContain(Repair.ISS_31)
        .hasSizeGreaterThanOrEqualTo(42);
    assertThat(RuleProfile.names()).containsExactly("as-built", "paper-core", "paper");
  }

  @Test
  void with_singleSwitch_changesThatRuleAlone() {
    var profile = RuleProfile.PAPER_CORE.with(Repair.ISS_05, Choice.AS_BUILT);
    assertThat(profile.repairs(Repair.ISS_05)).isFalse();
    assertThat(profile.repairs(Repair.ISS_04)).isTrue();
    assertThat(profile.name()).isEqualTo("paper-core,-ISS-05");
    assertThat(profile.with(Repair.ISS_05, Choice.REPAIRED)).isEqualTo(RuleProfile.PAPER_CORE);
    assertThat(RuleProfile.AS_BUILT.with(Repair.ISS_38, Choice.REPAIRED).name())
        .isEqualTo("as-built,+ISS-38");
  }

  @Test
  void with_sameChoice_isTheSameProfile() {
    assertThat(RuleProfile.PAPER_CORE.with(Repair.ISS_05, Choice.REPAIRED))
        .isSameAs(RuleProfile.PAPER_CORE);
    assertThat(RuleProfile.AS_BUILT.with(Repair.ISS_10, Choice.AS_BUILT))
        .isSameAs(RuleProfile.AS_BUILT);
  }

  @ParameterizedTest
  @EnumSource(Repair.class)
  void with_unimplementedRepair_isRefusedByName(Repair repair) {
    if (repair.isImplemented()) {
      assertThat(RuleProfile.AS_BUILT.with(repair, Choice.REPAIRED).repairs())
          .containsExactly(repair);
    } else {
      assertThatThrownBy(() -> RuleProfile.AS_BUILT.with(repair, Choice.REPAIRED))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(repair.id() + " is not implemented");
    }
  }

  @ParameterizedTest
  @EnumSource(Repair.class)
  void ofId_everyRepair_isFoundByItsId(Repair repair) {
    assertThat(Repair.ofId(repair.id())).contains(repair);
    assertThat(repair.description()).isNotBlank();
  }

  @Test
  void ofId_secondNameOrNoRepair_isTakenSo() {
    assertThat(Repair.ofId("GAP-14")).contains(Repair.ISS_08);
    assertThat(Repair.ofId("ISS-35")).isEmpty();
    assertThat(Repair.ofId("DEV-01")).isEmpty();
  }

  @Test
  void withoutRepair_everyOtherId_saysWhy() {
    assertThat(Repair.withoutRepair())
        .hasSize(21)
        .allSatisfy((id, why) -> assertThat(Repair.ofId(id)).as(id + " " + why).isEmpty());
    assertThat(Repair.withoutRepair().get("ISS-35")).contains("no defect");
    assertThat(Repair.withoutRepair().get("DEV-21")).contains("encoding");
    assertThat(Repair.withoutRepair().get("DEV-22")).contains("names it");
    assertThat(Repair.withoutRepair()).containsKeys("GAP-11", "GAP-17").doesNotContainKey("DEV-11");
  }
}
