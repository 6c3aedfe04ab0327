package org.mosaiclab.protocol.v0.finality;

/// Which of the two chains a core id names at a polling place.
public enum ObservedChain {
  ORIGIN,
  AUXILIARY
}
