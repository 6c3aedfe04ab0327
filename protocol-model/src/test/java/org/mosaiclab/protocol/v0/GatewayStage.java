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
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.gateway.Anchor;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.Link;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.gateway.RemoteChain;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A gateway pair on two chains with real proofs between them, on a stage.
final class GatewayStage {
  static final Address OWNER = Scene.address(70);
  static final SigningKey ALICE_KEY = Scene.key(10);
  static final SigningKey BOB_KEY = Scene.key(11);
  static final Address ALICE = ALICE_KEY.address();
  static final Address BOB = BOB_KEY.address();
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
  static final Uint256 MEASURED_GAS = Scene.uint(100);
  static final Link.Subject SUBJECT =
      new Link.Subject(Scene.hash("message bus code"), "Token", "TKN", 18);
  static final Hash32 SECRET = Scene.hash("secret");
  static final Hash32 LOCK = HashLock.of(SECRET);
  static final int RING = 8;

  /// Everyone who ever owns anything on auxiliary.
  static final List<Address> OWNERS =
      List.of(OWNER, ALICE, BOB, FACILITATOR, BURNER, CO_GATEWAY, UTILITY);

  private final GatewayRules rules;
  final FinalityStage finality;
  OriginGatewayState origin;
  AuxiliaryGatewayState auxiliary;
  private long originBlock = 1;
  private long auxiliaryBlock = 1;
  private final Map<Uint256, MessageBox> originBoxes = new LinkedHashMap<>();
  private final Map<Uint256, ShownState> auxiliaryStates = new LinkedHashMap<>();

  GatewayStage() {
    this(new UtilityTokenState.Kind.Plain());
  }

  GatewayStage(UtilityTokenState.Kind kind) {
    this(GatewayRules.AS_BUILT, kind);
  }

  GatewayStage(RuleProfile profile) {
    this(Scene.gatewayRules(profile), new UtilityTokenState.Kind.Plain());
  }

  GatewayStage(GatewayRules rules, UtilityTokenState.Kind kind) {
    this(rules, kind, SUBJECT, SUBJECT);
    if (rules.profile().repairs(Repair.GAP_15)) {
      linkByMessage();
    } else {
      require(onOrigin(OWNER, new GatewayOperation.ActivateGateway(CO_GATEWAY)));
    }
  }

  /// A pair that is not linked yet.
  ///
  /// @param onOrigin what the gateway links about
  /// @param onAuxiliary what the co-gateway links about
  GatewayStage(
      GatewayRules rules,
      UtilityTokenState.Kind kind,
      Link.Subject onOrigin,
      Link.Subject onAuxiliary) {
    this.rules = rules;
    finality = new FinalityStage(rules.profile());
    origin = GatewayDeployment.origin(kind, onOrigin);
    auxiliary = GatewayDeployment.auxiliary(kind, onAuxiliary);
    require(onAuxiliary(OWNER, new GatewayOperation.SetCoGateway(CO_GATEWAY)));
    for (var account : List.of(ALICE, BOB)) {
      require(onAuxiliary(account, new GatewayOperation.ApproveUtility(CO_GATEWAY, FUNDS)));
    }
  }

  private GatewayStage(GatewayStage other) {
    rules = other.rules;
    finality = other.finality.copy();
    origin = other.origin;
    auxiliary = other.auxiliary;
    originBlock = other.originBlock;
    auxiliaryBlock = other.auxiliaryBlock;
    originBoxes.putAll(other.originBoxes);
    auxiliaryStates.putAll(other.auxiliaryStates);
  }

  /// @return the same stage, to go on from here twice
  GatewayStage copy() {
    return new GatewayStage(this);
  }

  String onOrigin(Address caller, GatewayOperation.OnOrigin operation) {
    var context = context(caller, ++originBlock, finality.auxiliaryFromOrigin());
    var outcome = new OriginGateway(rules).apply(origin, context, operation);
    if (outcome instanceof Outcome.Accepted<OriginGatewayState, ?>(var next, var _, var _)) {
      origin = next;
    }
    return Scene.verdict(outcome);
  }

  String onAuxiliary(Address caller, GatewayOperation.OnAuxiliary operation) {
    var context = context(caller, ++auxiliaryBlock, finality.originFromAuxiliary());
    var outcome = new AuxiliaryGateway(rules).apply(auxiliary, context, operation);
    if (outcome instanceof Outcome.Accepted<AuxiliaryGatewayState, ?>(var next, var _, var _)) {
      auxiliary = next;
    }
    return Scene.verdict(outcome);
  }

  private static GatewayContext context(Address caller, long block, RemoteChain remote) {
    return new GatewayContext(new Context(caller, block), MEASURED_GAS, remote);
  }

  /// @return block of the last operation on origin
  long originBlock() {
    return originBlock;
  }

  /// @return block of the last operation on auxiliary
  long auxiliaryBlock() {
    return auxiliaryBlock;
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
    var trie = trieOf(GATEWAY, box);
    var height = rootsFromCommits() ? finality.finaliseOrigin(trie.rootHash()) : anchor(trie);
    originBoxes.put(height, box);
    require(onAuxiliary(BOB, proofOf(GATEWAY, trie, height)));
    originBlock++;
    return height;
  }

  private Uint256 anchor(StateTrie originTrie) {
    var height = Scene.uint(originBlock);
    require(
        onAuxiliary(OWNER, new GatewayOperation.AnchorStateRoot(height, originTrie.rootHash())));
    return height;
  }

  /// Tells origin what auxiliary is like now and proves the co-gateway there.
  ///
  /// @return the height to prove messages at
  Uint256 showAuxiliary() {
    var shown = ShownState.of(auxiliary);
    var root = shown.trie().rootHash();
    var height = rootsFromCommits() ? finality.commitAuxiliary(root) : Scene.uint(auxiliaryBlock);
    if (!rootsFromCommits()) {
      require(onOrigin(OWNER, new GatewayOperation.AnchorStateRoot(height, root)));
    }
    auxiliaryStates.put(height, shown);
    require(onOrigin(BOB, proofOf(CO_GATEWAY, shown.trie(), height)));
    auxiliaryBlock++;
    return height;
  }

  /// Proves the co-gateway again at a height whose proof the ring may have forgotten.
  void proveAgain(Uint256 height) {
    require(onOrigin(BOB, proofOf(CO_GATEWAY, shownAt(height).trie(), height)));
  }

  private boolean rootsFromCommits() {
    return rules.profile().repairs(Repair.DEV_11);
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
    return new RemoteProof(height, shownAt(height).box().prove(side, messageHash).encode());
  }

  /// @return auxiliary as it was at a height that was shown
  ShownState shownAt(Uint256 height) {
    return Objects.requireNonNull(auxiliaryStates.get(height));
  }

  /// An intent of price 2 and gas limit 5 under the one secret.
  static Intent intent(long amount, Address beneficiary, Uint256 nonce) {
    return new Intent(Scene.uint(amount), beneficiary, Scene.uint(2), Scene.uint(5), nonce, LOCK);
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

  private void linkByMessage() {
    require(onOrigin(OWNER, new GatewayOperation.DeclareLink(CO_GATEWAY, Uint256.ZERO, LOCK)));
    var messageHash = origin.gateway().link().messageHash();
    var declared = provenOnOrigin(showOrigin(), MessageBox.Side.OUTBOX, messageHash);
    require(
        onAuxiliary(BOB, new GatewayOperation.ConfirmLink(OWNER, Uint256.ZERO, LOCK, declared)));
    require(onAuxiliary(BOB, new GatewayOperation.ProgressLink(bySecret(messageHash))));
    var progressed = provenOnAuxiliary(showAuxiliary(), MessageBox.Side.INBOX, messageHash);
    require(onOrigin(BOB, new GatewayOperation.ProgressLink(byProof(messageHash, progressed, 2))));
  }

  /// @param claimed code of the status
  static GatewayOperation.Progress byProof(Hash32 messageHash, RemoteProof proof, long claimed) {
    return new GatewayOperation.Progress.ByProof(messageHash, proof, Scene.uint(claimed));
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
