package org.mosaiclab.protocol.v0.observation;

import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Claim that the core opened a kernel, with its proof.
///
/// @param kernel the kernel
/// @param auxiliaryBlockHash closing block of the meta-block before it
/// @param storageBranchRlp nodes of the core's storage trie, root first
/// @param originHeight finalised origin checkpoint whose state is proven against
public record BlockOpening(
    Kernel kernel, Hash32 auxiliaryBlockHash, Bytes storageBranchRlp, Uint256 originHeight) {}
