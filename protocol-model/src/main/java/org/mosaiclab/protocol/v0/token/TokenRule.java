package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.machine.RuleId;

/// Checks of the plain token. **Spec**: `v0 §4`.
public enum TokenRule implements RuleId {
  TK_1,
  TK_2;

  @Override
  public String id() {
    return name().replace('_', '-');
  }
}
