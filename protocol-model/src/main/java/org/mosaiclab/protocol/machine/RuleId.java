package org.mosaiclab.protocol.machine;

/// Names one check of the specification, as `VO-4`; each machine has an enum of its own.
public interface RuleId {
  /// @return the id as the specification prints it
  String id();
}
