package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.value.Uint256;

/// How the validators of a height are counted. **Spec**: `v0 §21 GAP-05`.
public enum SetRule {
  /// One set; a validator is out of it from its end height on (DEV-07, DEV-08).
  SINGLE {
    @Override
    SplitWeight weightAt(StakedValidator validator, long height) {
      return SplitWeight.ofWhole(validator.weightAt(height));
    }

    @Override
    long evictionHeight(long endHeight) {
      return endHeight;
    }
  },
  /// Forward and rear set; a validator counts in its end height, in the rear set.
  FORWARD_AND_REAR {
    @Override
    SplitWeight weightAt(StakedValidator validator, long height) {
      return SplitWeight.of(validator.tenure(), height, validator.weightAt(height));
    }

    @Override
    long evictionHeight(long endHeight) {
      return endHeight + 1;
    }
  };

  /// Weight of a validator in the two sets of a height.
  abstract SplitWeight weightAt(StakedValidator validator, long height);

  /// First height without weight of a validator that ends at `endHeight`.
  abstract long evictionHeight(long endHeight);

  /// What the kernel of a height must have told the auxiliary side: the forward set, which is the
  /// rear set of the next height.
  Uint256 announcedAt(StakedValidator validator, long height) {
    return weightAt(validator, height).forward();
  }

  /// @return last height of an evicted validator: the one whose kernel announces its end
  long endHeight(StakedValidator validator) {
    return this == SINGLE ? validator.evictionHeight() : validator.tenure().end();
  }
}
