package org.mosaiclab.scenario.spec;

/// How votes are signed. Hashes are real in both.
public enum SignatureMode {
  /// secp256k1, signed and recovered.
  REAL,
  /// Unforgeable by construction, same size and count: for scale.
  MODELLED
}
