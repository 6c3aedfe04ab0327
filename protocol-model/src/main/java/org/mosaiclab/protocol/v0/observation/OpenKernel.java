package org.mosaiclab.protocol.v0.observation;

import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.value.Hash32;

/// A kernel that is proven and not yet active.
///
/// @param hash its hash
/// @param kernel what it says
/// @param activationDynasty auxiliary dynasty at which it becomes active
public record OpenKernel(Hash32 hash, Kernel kernel, long activationDynasty) {}
