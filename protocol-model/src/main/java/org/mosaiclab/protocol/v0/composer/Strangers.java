package org.mosaiclab.protocol.v0.composer;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.Optional;
import org.mosaiclab.protocol.value.Address;

/// Contracts of one chain that are none of ours, and what they do when a pool or a proxy calls
/// them. **Spec**: `v0 §17` (ISS-20), `v0 §4` on foreign tokens.
///
/// Balances and allowances of a foreign token are an ordinary ledger. A foreign gateway takes
/// nothing and keeps no message.
///
/// @param gateways what those say that pose as gateways
/// @param denying tokens whose transfers and approvals move nothing and return false
/// @param reentries what a contract does, once, when it is called the next time
/// @param <O> operations of the chain
public record Strangers<O extends PoolOperation>(
    Map<Address, GatewayAnswers> gateways, Set<Address> denying, Map<Address, O> reentries) {
  static <O extends PoolOperation> Strangers<O> none() {
    return new Strangers<>(HashMap.empty(), HashSet.empty(), HashMap.empty());
  }

  /// @return what the contract says, empty if it is no foreign gateway
  Optional<GatewayAnswers> answers(Address contract) {
    return gateways.get(contract).toJavaOptional();
  }

  boolean isDenying(Address token) {
    return denying.contains(token);
  }

  Optional<O> reentry(Address contract) {
    return reentries.get(contract).toJavaOptional();
  }

  Strangers<O> answering(Address contract, GatewayAnswers answers) {
    return new Strangers<>(gateways.put(contract, answers), denying, reentries);
  }

  Strangers<O> denying(Address token) {
    return new Strangers<>(gateways, denying.add(token), reentries);
  }

  Strangers<O> reentering(Address contract, O operation) {
    return new Strangers<>(gateways, denying, reentries.put(contract, operation));
  }

  // Before it re-enters: a contract that called itself for ever would run out of gas.
  Strangers<O> disarmed(Address contract) {
    return new Strangers<>(gateways, denying, reentries.remove(contract));
  }
}
