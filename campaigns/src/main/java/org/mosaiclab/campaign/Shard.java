package org.mosaiclab.campaign;

import org.mosaiclab.dataset.campaign.CampaignHeader;

/// A part of a campaign that one of several processes carries out.
///
/// @param index number of the shard, from 1
/// @param count number of shards
public record Shard(int index, int count) {
  /// All runs.
  public static final Shard WHOLE = new Shard(1, 1);

  /// @throws IllegalArgumentException if `index` is not in [1, count]
  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException("index must be in [1, " + count + "], was " + index);
    }
  }

  /// Whether a run belongs to this shard. With sequential stopping a point stays in one shard,
  /// because its runs decide how many more there are.
  boolean includes(CampaignHeader header, long run) {
    long unit = header.stop().isOn() ? header.pointOf(run) : run;
    return unit % count == index - 1;
  }
}
