package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.value.Hash32;

/// What an accepted operation of a pool or proxy returns. **Spec**: `v0 §17`, the values after the
/// arrows; where there is none, that it was done.
public sealed interface PoolResult {
  record Done() implements PoolResult {}

  /// After a request.
  record Requested(Hash32 requestHash) implements PoolResult {}

  /// What the gateway returned: after the acceptance of a request its message hash, which is zero
  /// at a foreign gateway.
  record OfGateway(GatewayResult result) implements PoolResult {}

  PoolResult DONE = new Done();
}
