package org.mosaiclab.protocol.v0.electorate;

import java.math.BigInteger;
import java.util.Optional;
import org.mosaiclab.protocol.codec.Supermajority;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Uint256;

/// What part of a set decides. **Spec**: `v0 §1.9`, `v0 §22 ISS-31`; paper P§2.1.
public enum Quorum {
  /// As built, and what the paper's "+2/3" is taken to mean.
  AT_LEAST_TWO_THIRDS {
    @Override
    public Optional<Uint256> required(Uint256 total) {
      return Supermajority.requiredWeight(total);
    }
  },
  /// "+2/3" taken strictly.
  MORE_THAN_TWO_THIRDS {
    @Override
    public Optional<Uint256> required(Uint256 total) {
      return Supermajority.requiredWeight(total)
          .map(
              least ->
                  isExact(least, total) ? new Uint256(least.value().add(BigInteger.ONE)) : least);
    }
  };

  private static final BigInteger THREE = BigInteger.valueOf(3);

  /// The one that a profile asks for. **Repairs**: ISS-31.
  public static Quorum of(RuleProfile profile) {
    return profile.repairs(Repair.ISS_31) ? MORE_THAN_TWO_THIRDS : AT_LEAST_TWO_THIRDS;
  }

  /// @param total weight of a set
  /// @return least weight of it that decides, empty where twice the total exceeds 256 bits, which
  ///   the protocol refuses
  public abstract Optional<Uint256> required(Uint256 total);

  private static boolean isExact(Uint256 least, Uint256 total) {
    return least.value().multiply(THREE).equals(total.value().shiftLeft(1));
  }
}
