package org.mosaiclab.scenario.chain;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayRepairEvent;
import org.mosaiclab.protocol.v0.token.BalanceStorage;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The state trie of a meta-chain with a gateway: a real Merkle-Patricia trie with the co-gateway
/// (its storage holds both message boxes), the utility token (its storage holds the balances) and
/// the account of everyone who owns coins. Persistent; an operation touches only the accounts that
/// it concerns.
///
/// The other contracts of the chain are left out: nothing of them is ever proven.
///
/// @param accounts all of them
/// @param balances storage of the utility token
public record MetachainStateTrie(StateTrie accounts, ContractStorage balances) {
  private static final Hash32 CO_GATEWAY_CODE = Keccak.hash("code of EIP20CoGateway");
  private static final Hash32 TOKEN_CODE = Keccak.hash("code of UtilityToken");

  static MetachainStateTrie of(AuxiliaryGatewayState state, Iterable<Address> owners) {
    return new MetachainStateTrie(StateTrie.EMPTY, ContractStorage.EMPTY).with(state, owners);
  }

  MetachainStateTrie after(
      AuxiliaryGatewayState state, Address caller, List<ProtocolEvent> events) {
    var touched = new ArrayList<Address>();
    touched.add(caller);
    touched.add(state.coGateway().base().address());
    touched.add(state.coGateway().contracts().burner());
    events.forEach(event -> addConcerned(event, touched));
    return with(state, touched);
  }

  private static void addConcerned(ProtocolEvent event, List<Address> touched) {
    switch (event) {
      case GatewayEvent.IntentDeclared declared -> touched.add(declared.sender());
      case GatewayEvent.TargetProgressed progressed -> touched.add(progressed.beneficiary());
      case GatewayEvent.Revocation revocation -> touched.add(revocation.sender());
      case GatewayRepairEvent.CreditWithdrawn withdrawn -> touched.add(withdrawn.to());
      default -> {
        // Nothing else that participants do moves a balance.
      }
    }
  }

  private MetachainStateTrie with(AuxiliaryGatewayState state, Iterable<Address> touched) {
    var nextAccounts = accounts;
    var nextBalances = balances;
    var token = state.utility().token();
    for (var owner : touched) {
      nextBalances =
          nextBalances.put(BalanceStorage.slotOf(owner), token.ledger().balanceOf(owner).toWord());
      var coins = state.utility().coins().balanceOf(owner);
      nextAccounts =
          coins.isZero() ? nextAccounts.remove(owner) : nextAccounts.put(owner, owning(coins));
    }
    var coGateway = state.coGateway().base();
    return new MetachainStateTrie(
        nextAccounts
            .put(
                coGateway.address(),
                new Account(
                    Uint256.ONE,
                    state.utility().coins().balanceOf(coGateway.address()),
                    coGateway.box().storage().rootHash(),
                    CO_GATEWAY_CODE))
            .put(
                token.address(),
                new Account(Uint256.ONE, Uint256.ZERO, nextBalances.rootHash(), TOKEN_CODE)),
        nextBalances);
  }

  private static Account owning(Uint256 coins) {
    return new Account(Uint256.ZERO, coins, Account.EMPTY.storageRoot(), Account.EMPTY.codeHash());
  }

  public Hash32 root() {
    return accounts.rootHash();
  }

  /// Nodes that prove an account's utility tokens under the token's storage root.
  public TrieProof balanceProof(Address owner) {
    return balances.prove(BalanceStorage.slotOf(owner));
  }
}
