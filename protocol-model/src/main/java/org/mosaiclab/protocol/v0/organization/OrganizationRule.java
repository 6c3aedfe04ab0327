package org.mosaiclab.protocol.v0.organization;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [Organization]. OR-1 and OR-2 are the specification's; it describes the others without
/// naming them, and OG-k are our names. **Spec**: `v0 §4`.
public enum OrganizationRule implements RuleId {
  /// The caller is owner or admin.
  OR_1,
  /// The caller is a worker.
  OR_2,
  /// The first owner is an account.
  OG_C1,
  /// The caller is the owner.
  OG_1,
  /// The proposed owner is not the owner.
  OG_2,
  /// The caller is the proposed owner.
  OG_3,
  /// The admin is not the owner.
  OG_4,
  /// A worker is an account.
  OG_5,
  /// A worker expires in the future.
  OG_6;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
