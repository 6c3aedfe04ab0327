package org.mosaiclab.protocol.v0;

import java.util.List;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Every operation of the contracts of one meta-chain on origin. **Spec**: `v0 §4`, `v0 §9`, `v0
/// §10`.
///
/// [PaperOperation] has those that the recorded contracts lack.
public sealed interface OriginOperation
    permits OriginOperation.ProposeBlock,
        OriginOperation.VerifyVote,
        OriginOperation.AnchorHeader,
        OriginOperation.Initialize,
        OriginOperation.Deposit,
        OriginOperation.Approve,
        OriginOperation.Transfer,
        OriginOperation.CloseMetaBlock,
        OriginOperation.Logout,
        OriginOperation.Withdraw,
        OriginOperation.Slash,
        PaperOperation {
  /// @param height of the meta-block
  record ProposeBlock(Uint256 height, AuxiliaryTransition transition) implements OriginOperation {}

  /// @param kernelHash of the proposal; not covered by the signature (ISS-38)
  record VerifyVote(Hash32 kernelHash, VoteMessage message, Signature signature)
      implements OriginOperation {}

  /// Tells the core the header of a block that it has committed (GAP-16).
  ///
  /// @param metaBlockHash which commit
  /// @param headerRlp as the auxiliary chain hashes it
  record AnchorHeader(Hash32 metaBlockHash, Bytes headerRlp) implements OriginOperation {}

  /// The first validators; three lists of equal length.
  record Initialize(List<Address> depositors, List<Address> validators, List<Uint256> stakes)
      implements OriginOperation {
    public Initialize {
      depositors = List.copyOf(depositors);
      validators = List.copyOf(validators);
      stakes = List.copyOf(stakes);
    }
  }

  record Deposit(Address validator, Uint256 amount) implements OriginOperation {}

  /// On the token.
  record Approve(Address spender, Uint256 amount) implements OriginOperation {}

  /// On the token.
  record Transfer(Address to, Uint256 amount) implements OriginOperation {}

  /// For the core alone.
  record CloseMetaBlock(Uint256 closingHeight) implements OriginOperation {}

  /// Refused as built (GAP-04).
  record Logout(Uint256 validatorIndex) implements OriginOperation {}

  /// Refused as built (GAP-04).
  record Withdraw(Uint256 validatorIndex) implements OriginOperation {}

  /// Always refused (GAP-01).
  record Slash(Bytes firstMessage, Bytes secondMessage) implements OriginOperation {}
}
