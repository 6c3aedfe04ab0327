package org.mosaiclab.scenario.cost;

import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// What one meta-block of a committee costs on origin: a proposal, votes until the quorum, the
/// commit that the last of them brings, and the header that state roots are taken from. **Spec**:
/// `v0 §10`; `v0 §21` GAP-05, GAP-07, GAP-16.
///
/// It is the second one: only from then on a close judges who voted at the height before (GAP-07).
public final class OriginCost {
  /// Largest committee: beyond it the quorum's votes alone are half a minute of work.
  public static final int VALIDATORS_MAX = 10_000;

  private final RuleProfile profile;
  private final OriginStage stage;
  private final List<SigningKey> validators;

  private OriginCost(RuleProfile profile, List<SigningKey> validators) {
    this.profile = profile;
    this.stage = new OriginStage(profile, validators);
    this.validators = validators;
  }

  /// @param profile which defects are repaired
  /// @param validators number of them, in `[1, VALIDATORS_MAX]`
  /// @throws IllegalArgumentException if there are too few or too many
  public static MetablockCost of(RuleProfile profile, int validators) {
    if (validators < 1 || validators > VALIDATORS_MAX) {
      throw new IllegalArgumentException(
          "validators must be in [1, " + VALIDATORS_MAX + "], was " + validators);
    }
    var keys =
        IntStream.range(0, validators).mapToObj(i -> SigningKey.derive("validator " + i)).toList();
    var committee = new OriginCost(profile, keys);
    committee.measure(1);
    return committee.measure(2);
  }

  private MetablockCost measure(long dynasty) {
    var header = header(dynasty);
    var proposal = proposal(dynasty, header);
    long propose =
        stage.apply(
            new OriginOperation.ProposeBlock(stage.state().core().openKernel().height(), proposal));
    var vote = vote(dynasty, proposal);
    long verify = 0;
    long last = 0;
    int votes = 0;
    while (!hasCommitted()) {
      verify += last;
      last = stage.apply(verification(votes, proposal, vote));
      votes++;
    }
    long anchor = anchorGas(header);
    return new MetablockCost(
        validators.size(), votes, propose, verify, last, anchor, stage.largestGas());
  }

  private boolean hasCommitted() {
    return stage.events().stream().anyMatch(MetaBlockCommitted.class::isInstance);
  }

  private OriginOperation verification(int voter, AuxiliaryTransition proposal, VoteMessage vote) {
    var signature = OriginStage.SIGNATURES.sign(validators.get(voter), vote.digest());
    return new OriginOperation.VerifyVote(proposal.kernelHash(), vote, signature);
  }

  // As built no contract takes a header: gateways have roots of their own.
  private long anchorGas(Bytes header) {
    return profile.repairs(Repair.GAP_16)
        ? stage.apply(new OriginOperation.AnchorHeader(stage.state().core().head(), header))
        : 0;
  }

  private AuxiliaryTransition proposal(long dynasty, Bytes header) {
    return new AuxiliaryTransition(
        OriginStage.CORE_ID,
        stage.state().core().openKernelHash(),
        Uint256.of(dynasty),
        Keccak.hash(header),
        Uint256.of(8_000_000 * dynasty),
        Uint256.of(dynasty),
        stage.originBlock(),
        Keccak.hash("transactions"));
  }

  private static VoteMessage vote(long dynasty, AuxiliaryTransition proposal) {
    return new VoteMessage(
        OriginStage.CORE_ID,
        proposal.hash(),
        proposal.auxiliaryBlockHash(),
        Keccak.hash("target"),
        Uint256.of(OriginStage.EPOCH_BLOCKS * dynasty),
        Uint256.of(OriginStage.EPOCH_BLOCKS * (dynasty + 1)));
  }

  private static Bytes header(long dynasty) {
    return new BlockHeader(
            Keccak.hash("parent"),
            BlockHeader.NO_UNCLES,
            new Address(0, 0, 5),
            Keccak.hash("state"),
            Keccak.hash("transactions"),
            Keccak.hash("receipts"),
            BlockHeader.NO_LOGS,
            Uint256.of(2),
            Uint256.of(OriginStage.EPOCH_BLOCKS * dynasty),
            Uint256.of(8_000_000),
            Uint256.of(8_000_000),
            Uint256.of(1_514_764_800L),
            BlockHeader.NO_EXTRA_DATA,
            Keccak.hash("mix"),
            Uint256.ONE)
        .encode();
  }
}
