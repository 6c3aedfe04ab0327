package org.mosaiclab.protocol.v0.composer;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.codec.ContractAddress;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// State of one pool of requests and of the proxies that it has created. **Spec**: `v0 §17`.
///
/// The OST composer keeps a pending request twice, by account and gateway and as a mark on its
/// hash. As the hash covers account and gateway, one table tells both.
///
/// @param address of the pool
/// @param nonce of the pool's account: one more than the proxies it has ever created
/// @param isEntered the mutex
/// @param requests pending ones
/// @param proxies by the account that each acts for
/// @param deployed the proxies by their address
public record PoolState(
    Address address,
    long nonce,
    boolean isEntered,
    Map<Requester, Request> requests,
    Map<Address, Address> proxies,
    Map<Address, Proxy> deployed) {
  /// Who asks for what gateway.
  public record Requester(Address account, Address gateway) {}

  /// A pending request.
  ///
  /// @param hash see [RequestTerms]
  /// @param token what the gateway called its token then; only the repair of ISS-20 looks at it
  public record Request(Hash32 hash, Address token) {
    static final Request ABSENT = new Request(Hash32.ZERO, Address.ZERO);
  }

  /// A proxy contract.
  ///
  /// @param owner the account that it acts for
  /// @param isEntered the mutex
  public record Proxy(Address owner, boolean isEntered) {
    static final Proxy ABSENT = new Proxy(Address.ZERO, false);
  }

  static PoolState initial(Address address) {
    return new PoolState(address, 1, false, HashMap.empty(), HashMap.empty(), HashMap.empty());
  }

  /// @return whether the account has a pending request at that gateway
  public boolean isPending(Requester requester) {
    return requests.containsKey(requester);
  }

  /// @return whether this is the account's pending request at that gateway
  public boolean isPending(Requester requester, Hash32 hash) {
    return isPending(requester) && request(requester).hash().equals(hash);
  }

  /// @return the proxy of an account, zero if it has none
  public Address proxyOf(Address account) {
    return proxies.getOrElse(account, Address.ZERO);
  }

  Request request(Requester requester) {
    return requests.getOrElse(requester, Request.ABSENT);
  }

  Proxy proxy(Address contract) {
    return deployed.getOrElse(contract, Proxy.ABSENT);
  }

  PoolState withEntered(boolean isNext) {
    return new PoolState(address, nonce, isNext, requests, proxies, deployed);
  }

  PoolState withRequest(Requester requester, Request request) {
    return withRequests(requests.put(requester, request));
  }

  PoolState withoutRequest(Requester requester) {
    return withRequests(requests.remove(requester));
  }

  /// @return this pool where the account has a proxy; a new one if it had none
  PoolState withProxyOf(Address account) {
    if (proxies.containsKey(account)) {
      return this;
    }
    var created = ContractAddress.created(address, nonce);
    return new PoolState(
        address,
        nonce + 1,
        isEntered,
        requests,
        proxies.put(account, created),
        deployed.put(created, new Proxy(account, false)));
  }

  PoolState withoutProxyOf(Address account) {
    return new PoolState(address, nonce, isEntered, requests, proxies.remove(account), deployed);
  }

  /// @return this pool where the proxy's mutex is as told; a proxy that is gone stays so
  PoolState withProxyEntered(Address contract, boolean isNext) {
    return deployed.containsKey(contract)
        ? withDeployed(deployed.put(contract, new Proxy(proxy(contract).owner(), isNext)))
        : this;
  }

  PoolState withoutContract(Address contract) {
    return withDeployed(deployed.remove(contract));
  }

  private PoolState withRequests(Map<Requester, Request> next) {
    return new PoolState(address, nonce, isEntered, next, proxies, deployed);
  }

  private PoolState withDeployed(Map<Address, Proxy> next) {
    return new PoolState(address, nonce, isEntered, requests, proxies, next);
  }
}
