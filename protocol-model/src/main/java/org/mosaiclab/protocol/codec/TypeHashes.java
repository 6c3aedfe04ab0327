package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Hash32;

/// Type hashes that open every structured hash of Mosaic v0. **Spec**: `v0 §1.1`.
///
/// The meta-block family hashes the type string itself. The gateway family hashes its ABI-encoded
/// form (`abiStr`), which is not what EIP-712 says (DEV-21); recorded executions agree with it.
public final class TypeHashes {
  public static final Hash32 VOTE =
      Keccak.hash(
          "VoteMessage(bytes20 coreIdentifier,bytes32 transitionHash,bytes32 source,"
              + "bytes32 target,uint256 sourceHeight,uint256 targetHeight)");

  public static final Hash32 AUXILIARY_TRANSITION =
      Keccak.hash(
          "AuxiliaryTransition(bytes20 coreIdentifier,bytes32 kernelHash,"
              + "uint256 auxiliaryDynasty,bytes32 auxiliaryBlockHash,uint256 accumulatedGas,"
              + "uint256 originDynasty,bytes32 originBlockHash,bytes32 transactionRoot)");

  public static final Hash32 ORIGIN_TRANSITION =
      Keccak.hash("OriginTransition(uint256 dynasty,bytes32 blockHash,bytes20 coreIdentifier)");

  public static final Hash32 KERNEL =
      Keccak.hash(
          "Kernel(uint256 height,bytes32 parent,address[] updatedValidators,"
              + "uint256[] updatedWeights)");

  public static final Hash32 META_BLOCK =
      Keccak.hash("MetaBlock(bytes32 kernelHash,bytes32 transitionHash)");

  public static final Hash32 DOMAIN = Keccak.hash("EIP712Domain(address verifyingContract)");

  public static final Hash32 MESSAGE =
      hashOfAbiString(
          "Message(bytes32 intentHash,uint256 nonce,uint256 gasPrice,uint256 gasLimit,"
              + "address sender,bytes32 hashLock)");

  public static final Hash32 STAKE_INTENT =
      hashOfAbiString("StakeIntent(uint256 amount,address beneficiary,address gateway)");

  public static final Hash32 REDEEM_INTENT =
      hashOfAbiString("RedeemIntent(uint256 amount,address beneficiary,address gateway)");

  public static final Hash32 STAKE_REQUEST =
      hashOfAbiString(
          "StakeRequest(uint256 amount,address beneficiary,uint256 gasPrice,uint256 gasLimit,"
              + "uint256 nonce,address staker,address gateway)");

  public static final Hash32 REDEEM_REQUEST =
      hashOfAbiString(
          "RedeemRequest(uint256 amount,address beneficiary,uint256 gasPrice,uint256 gasLimit,"
              + "uint256 nonce,address redeemer,address cogateway)");

  /// Ours: the original has no such message (GAP-15).
  public static final Hash32 LINK_INTENT =
      hashOfAbiString(
          "LinkIntent(address gateway,address coGateway,bytes32 messageBusCode,string tokenName,"
              + "string tokenSymbol,uint256 tokenDecimals,uint256 nonce,address token)");

  private TypeHashes() {}

  private static Hash32 hashOfAbiString(String type) {
    return AbiWords.ofWords(8).string(type).keccak();
  }
}
