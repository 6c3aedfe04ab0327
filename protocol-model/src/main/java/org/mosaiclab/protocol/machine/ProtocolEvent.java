package org.mosaiclab.protocol.machine;

/// Something a machine emitted. Each machine has a sealed family of its own.
public interface ProtocolEvent {}
