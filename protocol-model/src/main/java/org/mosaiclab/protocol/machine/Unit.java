package org.mosaiclab.protocol.machine;

/// What an operation returns that returns nothing.
public enum Unit {
  UNIT
}
