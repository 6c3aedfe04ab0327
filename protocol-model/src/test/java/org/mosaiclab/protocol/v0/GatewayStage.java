package org.mosaiclab.protocol.v0;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.codec.StakeIntent;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.v0.gateway.Anchor;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.Coins;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A gateway pair on two chains with real proofs between them, on a stage.
final class GatewayStage {
  static final Address OWNER = Scene.address(70);
  static final Address ALICE = Scene.address(71);
  static final Address BOB = Scene.address(72);
  static final Address FACILITATOR = Scene.address(73);
  static final Address BURNER = Scene.address(74);
  static final Address GATEWAY = Scene.address(80);
  static final Address VAULT = Scene.address(81);
  static final Address VALUE = Scene.address(82);
  static final Address BASE = Scene.address(83);
  static final Address CO_GATEWAY = Scene.address(84);
  static final Address UTILITY = Scene.address(85);
  static final Uint256 BOUNTY = Scene.uint(10);
  static final Uint256 FUNDS = Scene.uint(1_000_000);
  static final Hash32 SECRET = Scene.hash("secret");
  static final int RING = 8;

  OriginGatewayState origin;
  AuxiliaryGatewayState auxiliary;
  private long originBlock = 1;
  private long auxiliaryBlock = 1;
  private final Map<Uint256, MessageBox> originBoxes = new LinkedHashMap<>();
  private final Map<Uint256, MessageBox> auxiliaryBoxes = new LinkedHashMap<>();

  GatewayStage() {
    this(new UtilityTokenState.Kind.Plain());
  }

  GatewayStage(UtilityTokenState.Kind kind) {
    origin = freshOrigin();
    auxiliary = freshAuxiliary(kind);
    require(onOrigin(OWNER, new GatewayOperation.ActivateGateway(CO_GATEWAY)));
    require(onAuxiliary(OWNER, new GatewayOperation.SetCoGateway(CO_GATEWAY)));
    for (var account : List.of(ALICE, BOB)) {
      require(onAuxiliary(account, new GatewayOperation.ApproveUtility(CO_GATEWAY, FUNDS)));
    }
  }

  private static OriginGatewayState freshOrigin() {
    var ledger = TokenState.EMPTY;
    for (var account : List.of(ALICE, BOB)) {
      ledger = ledger.withBalance(account, FUNDS);
      ledger = Scene.stateOf(Token.approve(ledger, account, GATEWAY, FUNDS));
    }
    var contracts = new GatewayState.Contracts(VAULT, VALUE, BASE, BURNER);
    return new OriginGatewayState(
        Scene.stateOf(OriginGateway.construct(GATEWAY, contracts, BOUNTY, RING)),
        Scene.stateOf(Anchor.construct(Scene.uint(2), Uint256.ZERO, Scene.hash("genesis"), RING)),
        OrganizationState.ownedBy(OWNER),
        TokenBook.EMPTY.with(VALUE, ledger).with(BASE, ledger));
  }

  private static AuxiliaryGatewayState freshAuxiliary(UtilityTokenState.Kind kind) {
    var coins = Coins.NONE.withBalance(ALICE, FUNDS).withBalance(BOB, FUNDS);
    var contracts = new CoGatewayState.Contracts(VALUE, UTILITY, BURNER);
    return new AuxiliaryGatewayState(
        Scene.stateOf(AuxiliaryGateway.construct(CO_GATEWAY, GATEWAY, contracts, BOUNTY, RING)),
        Scene.stateOf(Anchor.construct(Scene.uint(1), Uint256.ZERO, Scene.hash("genesis"), RING)),
        OrganizationState.ownedBy(OWNER),
        new UtilityAccounts(Scene.stateOf(UtilityToken.construct(UTILITY, VALUE, kind)), coins));
  }

  String onOrigin(Address caller, GatewayOperation.OnOrigin operation) {
    var outcome =
        new OriginGateway(GatewayRules.AS_BUILT)
            .apply(origin, context(caller, ++originBlock), operation);
    if (outcome instanceof Outcome.Accepted<OriginGatewayState, ?>(var next, var _, var _)) {
      origin = next;
    }
    return Scene.verdict(outcome);
  }

  String onAuxiliary(Address caller, GatewayOperation.OnAuxiliary operation) {
    var outcome =
        new AuxiliaryGateway(GatewayRules.AS_BUILT)
            .apply(auxiliary, context(caller, ++auxiliaryBlock), operation);
    if (outcome instanceof Outcome.Accepted<AuxiliaryGatewayState, ?>(var next, var _, var _)) {
      auxiliary = next;
    }
    return Scene.verdict(outcome);
  }

  private static GatewayContext context(Address caller, long block) {
    return new GatewayContext(new Context(caller, block), Scene.uint(100));
  }

  void skipOriginBlocks(long count) {
    originBlock += count;
  }

  static void require(String verdict) {
    if (!verdict.equals("accepted")) {
      throw new AssertionError("refused by " + verdict);
    }
  }

  /// Tells auxiliary what origin is like now and proves the gateway there.
  ///
  /// @return the height to prove messages at
  Uint256 showOrigin() {
    var box = origin.gateway().base().box();
    var height = Scene.uint(originBlock);
    var trie = trieOf(GATEWAY, box);
    originBoxes.put(height, box);
    require(onAuxiliary(OWNER, new GatewayOperation.AnchorStateRoot(height, trie.rootHash())));
    require(onAuxiliary(BOB, proofOf(GATEWAY, trie, height)));
    originBlock++;
    return height;
  }

  /// Tells origin what auxiliary is like now and proves the co-gateway there.
  ///
  /// @return the height to prove messages at
  Uint256 showAuxiliary() {
    var box = auxiliary.coGateway().base().box();
    var height = Scene.uint(auxiliaryBlock);
    var trie = trieOf(CO_GATEWAY, box);
    auxiliaryBoxes.put(height, box);
    require(onOrigin(OWNER, new GatewayOperation.AnchorStateRoot(height, trie.rootHash())));
    require(onOrigin(BOB, proofOf(CO_GATEWAY, trie, height)));
    auxiliaryBlock++;
    return height;
  }

  static GatewayOperation.ProveGateway proofOf(Address gateway, StateTrie trie, Uint256 height) {
    return new GatewayOperation.ProveGateway(
        height, trie.get(gateway).encode(), trie.prove(gateway).encode());
  }

  static StateTrie trieOf(Address gateway, MessageBox box) {
    var contract =
        new Account(
            Uint256.ONE, Uint256.ZERO, box.storage().rootHash(), Scene.hash("gateway code"));
    return StateTrie.EMPTY.put(OWNER, Account.EMPTY).put(gateway, contract);
  }

  /// @return proof of the gateway's box as it was at a height that was shown
  RemoteProof provenOnOrigin(Uint256 height, MessageBox.Side side, Hash32 messageHash) {
    var box = Objects.requireNonNull(originBoxes.get(height));
    return new RemoteProof(height, box.prove(side, messageHash).encode());
  }

  /// @return proof of the co-gateway's box as it was at a height that was shown
  RemoteProof provenOnAuxiliary(Uint256 height, MessageBox.Side side, Hash32 messageHash) {
    var box = Objects.requireNonNull(auxiliaryBoxes.get(height));
    return new RemoteProof(height, box.prove(side, messageHash).encode());
  }

  /// An intent of price 2 and gas limit 5 under the one secret.
  static Intent intent(long amount, Address beneficiary, Uint256 nonce) {
    return new Intent(
        Scene.uint(amount), beneficiary, Scene.uint(2), Scene.uint(5), nonce, HashLock.of(SECRET));
  }

  static Hash32 stakeHash(Address sender, Intent intent) {
    return messageHash(
        sender, intent, new StakeIntent(intent.amount(), intent.beneficiary(), GATEWAY).hash());
  }

  static Hash32 redeemHash(Address sender, Intent intent) {
    return messageHash(
        sender, intent, new RedeemIntent(intent.amount(), intent.beneficiary(), CO_GATEWAY).hash());
  }

  private static Hash32 messageHash(Address sender, Intent intent, Hash32 intentHash) {
    return new Message(
            intentHash,
            intent.nonce(),
            intent.gasPrice(),
            intent.gasLimit(),
            sender,
            intent.hashLock())
        .hash();
  }

  String confirmStake(Address staker, Intent intent, Uint256 height) {
    var proof = provenOnOrigin(height, MessageBox.Side.OUTBOX, stakeHash(staker, intent));
    return onAuxiliary(
        FACILITATOR,
        new GatewayOperation.ConfirmStakeIntent(new Confirmation(staker, intent, proof)));
  }

  String confirmRedeem(Address redeemer, Intent intent, Uint256 height) {
    var proof = provenOnAuxiliary(height, MessageBox.Side.OUTBOX, redeemHash(redeemer, intent));
    return onOrigin(
        FACILITATOR,
        new GatewayOperation.ConfirmRedeemIntent(new Confirmation(redeemer, intent, proof)));
  }

  static GatewayOperation.Progress bySecret(Hash32 messageHash) {
    return new GatewayOperation.Progress.BySecret(messageHash, SECRET);
  }

  /// Stakes, shows, confirms and progresses on both sides: `amount` less the reward of 10 is
  /// minted.
  void mintFor(Address account, long amount) {
    var nonce = origin.gateway().base().nonce(MessageBox.Side.OUTBOX, account);
    var intent = intent(amount, account, nonce);
    var messageHash = stakeHash(account, intent);
    require(onOrigin(account, new GatewayOperation.Stake(intent)));
    require(confirmStake(account, intent, showOrigin()));
    require(onOrigin(FACILITATOR, new GatewayOperation.ProgressStake(bySecret(messageHash))));
    require(onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(bySecret(messageHash))));
  }

  /// Deploys the auxiliary anchor again, with another root at height zero.
  void anchorGenesisOnAuxiliary(Hash32 stateRoot) {
    var anchor = Scene.stateOf(Anchor.construct(Scene.uint(1), Uint256.ZERO, stateRoot, RING));
    auxiliary =
        new AuxiliaryGatewayState(
            auxiliary.coGateway(), anchor, auxiliary.organization(), auxiliary.utility());
  }

  /// Gives an account coins from nowhere.
  void fill(Address account, Uint256 amount) {
    var utility = auxiliary.utility();
    auxiliary =
        auxiliary.withUtility(utility.withCoins(utility.coins().withBalance(account, amount)));
  }

  /// Lets an account be a contract that takes no coins.
  void refuse(Address account) {
    var utility = auxiliary.utility();
    auxiliary = auxiliary.withUtility(utility.withCoins(utility.coins().withRefusing(account)));
  }

  MessageStatus originStatus(MessageBox.Side side, Hash32 messageHash) {
    return origin.gateway().base().box().status(side, messageHash);
  }

  MessageStatus auxiliaryStatus(MessageBox.Side side, Hash32 messageHash) {
    return auxiliary.coGateway().base().box().status(side, messageHash);
  }

  Uint256 value(Address account) {
    return origin.tokens().token(VALUE).balanceOf(account);
  }

  Uint256 base(Address account) {
    return origin.tokens().token(BASE).balanceOf(account);
  }

  Uint256 utility(Address account) {
    return auxiliary.utility().token().ledger().balanceOf(account);
  }

  Uint256 coins(Address account) {
    return auxiliary.utility().coins().balanceOf(account);
  }
}
