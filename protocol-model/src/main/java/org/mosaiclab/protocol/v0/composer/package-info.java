/// The pools of requests in front of a gateway pair: who stakes or redeems asks, a worker of the
/// organisation accepts, chooses the hash lock and pays the bounty, and a proxy of the asking
/// account declares the message.
///
/// Gateways and tokens are named by whoever asks and may be anything; [Strangers] says how those
/// behave that are none of ours. **Invariant**: a rejected operation changes nothing, however deep
/// the call that failed. **Neighbours**: machine, value, codec, messaging, organization, token,
/// gateway. **Spec**: `v0 §17`.
@NullMarked
package org.mosaiclab.protocol.v0.composer;

import org.jspecify.annotations.NullMarked;
