package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Hash32;

/// What one side knows of the message that links the pair. **Spec**: `v0 §21 GAP-15`; paper P§3.2.
///
/// @param subject what this side will only link about
/// @param messageHash of the message, zero before it is declared or confirmed here
public record Link(Subject subject, Hash32 messageHash) {
  /// What both sides must agree on beside their addresses, each by its own contracts. **Spec**:
  /// P(14).
  ///
  /// @param messageBusCode Keccak-256 of the code of the own message bus
  /// @param tokenName of the own chain's token
  /// @param tokenSymbol of the own chain's token
  /// @param tokenDecimals of the own chain's token, at least zero
  public record Subject(
      Hash32 messageBusCode, String tokenName, String tokenSymbol, int tokenDecimals) {
    /// Of contracts that are linked by their organisation.
    public static final Subject NONE = new Subject(Hash32.ZERO, "", "", 0);
  }

  static Link about(Subject subject) {
    return new Link(subject, Hash32.ZERO);
  }

  boolean isBy(Hash32 hash) {
    return !hash.isZero() && hash.equals(messageHash);
  }

  Link withMessage(Hash32 hash) {
    return new Link(subject, hash);
  }
}
