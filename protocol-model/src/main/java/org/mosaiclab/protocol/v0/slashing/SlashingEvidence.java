package org.mosaiclab.protocol.v0.slashing;

/// Two signed votes that one validator should not both have signed; [SlashingJudge] says whether.
/// The same evidence serves on both chains.
public record SlashingEvidence(SignedVote first, SignedVote second) {}
