package org.mosaiclab.campaign.plan;

import java.util.List;
import org.mosaiclab.scenario.file.document.Place;

/// The values that one swept field takes.
sealed interface Axis permits Axis.Listed, RangeAxis {
  /// Path of the field.
  String path();

  /// Where the campaign's file names it.
  Place place();

  /// Number of values, for grid and zip; 0 for a range without steps.
  int size();

  /// One of them.
  ///
  /// @param index in [0, size)
  Assignment value(int index);

  /// The value at a share of the way, for designs that fill space.
  ///
  /// @param share in [0, 1]
  Assignment at(double share);

  /// Values one by one.
  ///
  /// @param values at least one
  record Listed(String path, Place place, List<Assignment> values) implements Axis {
    public Listed {
      values = List.copyOf(values);
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public Assignment value(int index) {
      return values.get(index);
    }

    @Override
    public Assignment at(double share) {
      return values.get(Math.min((int) (share * values.size()), values.size() - 1));
    }
  }
}
