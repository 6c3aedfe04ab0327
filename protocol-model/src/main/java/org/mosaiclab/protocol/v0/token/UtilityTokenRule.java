package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of [UtilityToken] and [OstPrime]. The specification describes those of the utility token
/// without naming them: UT-k are our names, in its order. **Spec**: `v0 §4`, `v0 §16`.
public enum UtilityTokenRule implements RuleId {
  /// The token of the origin chain is a contract.
  UT_C1,
  /// A plain token has no such operation.
  UT_0,
  /// The co-gateway is not set yet.
  UT_1,
  /// The co-gateway is a contract.
  UT_2,
  /// The co-gateway names this token.
  UT_3,
  /// The caller is the co-gateway.
  UT_4,
  OI_1,
  OI_2,
  OU_0,
  OU_1,
  OU_2,
  OU_3,
  OW_0,
  OW_1,
  OW_2,
  OS_0,
  OS_1;

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public boolean isAssertion() {
    return this == OU_3 || this == OW_2;
  }
}
