package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.value.Address;

/// A proof that a checkpoint before the committed one had reached the gas target. **Spec**: `v0 §21
/// GAP-08`.
///
/// @param challenger who gets a share of the loss
/// @param lateDynasties dynasties between its checkpoint and the committed one, at least 1
public record GasChallenge(Address challenger, long lateDynasties) {}
