package org.mosaiclab.scenario.gateway;

/// A transaction on its way.
///
/// @param isOnMetachain whether it is for the meta-chain, not for origin
/// @param transaction its id there
record Sent(boolean isOnMetachain, int transaction) {}
