package org.mosaiclab.bench.gossip;

import java.util.Arrays;

/// Measured figures of the Bitcoin network by region, of one year.
///
/// Regions are North America, Europe, South America, Asia-Pacific, Japan and Australia, in this
/// order. **Source**: SimBlock's NetworkConfiguration (Nagayama, Banno, Shudo, 2020, for 2015 and
/// 2019); its seventh, inter-regional bandwidth is never used there.
public enum RegionTables {
  /// As of 2015.
  Y2015,
  /// As of 2019.
  Y2019;

  /// Number of regions.
  public static final int REGION_COUNT = 6;

  private static final int[][] LATENCY_2015 = {
    {36, 119, 255, 310, 154, 208},
    {119, 12, 221, 242, 266, 350},
    {255, 221, 137, 347, 256, 269},
    {310, 242, 347, 99, 172, 278},
    {154, 266, 256, 172, 9, 163},
    {208, 350, 269, 278, 163, 22}
  };
  private static final int[][] LATENCY_2019 = {
    {32, 124, 184, 198, 151, 189},
    {124, 11, 227, 237, 252, 294},
    {184, 227, 88, 325, 301, 322},
    {198, 237, 325, 85, 58, 198},
    {151, 252, 301, 58, 12, 126},
    {189, 294, 322, 198, 126, 16}
  };
  private static final int[] UPLOAD_2015 = {
    4_700_000, 8_100_000, 1_800_000, 5_300_000, 3_400_000, 5_200_000
  };
  private static final int[] UPLOAD_2019 = {
    19_200_000, 20_700_000, 5_800_000, 15_700_000, 10_200_000, 11_300_000
  };
  private static final int[] DOWNLOAD_2015 = {
    25_000_000, 24_000_000, 6_500_000, 10_000_000, 17_500_000, 14_000_000
  };
  private static final int[] DOWNLOAD_2019 = {
    52_000_000, 40_000_000, 18_000_000, 22_800_000, 22_800_000, 29_900_000
  };
  private static final double[] SHARE_2015 = {.3869, .5159, .0113, .0574, .0119, .0166};
  private static final double[] SHARE_2019 = {.3316, .4998, .0090, .1177, .0224, .0195};
  private static final double[] DEGREE_CUMULATIVE = {
    .025, .05, .075, .1, .2, .3, .4, .5, .6, .7, .8, .85, .9, .95, .97, .97, .98, .99, .995, 1
  };

  /// The year, as options write it.
  public String year() {
    return name().substring(1);
  }

  /// Mean one-way latency between two regions, milliseconds.
  public int latencyMillis(int from, int to) {
    return switch (this) {
      case Y2015 -> LATENCY_2015[from][to];
      case Y2019 -> LATENCY_2019[from][to];
    };
  }

  /// Bandwidth of a transfer between nodes of two regions, bit/s: the narrower of the two ends.
  public int bandwidthBitsPerSecond(int from, int to) {
    return switch (this) {
      case Y2015 -> Math.min(UPLOAD_2015[from], DOWNLOAD_2015[to]);
      case Y2019 -> Math.min(UPLOAD_2019[from], DOWNLOAD_2019[to]);
    };
  }

  /// Regions of so many nodes, sorted: each region has its share, and the rounding goes to the
  /// regions in front.
  int[] regions(int nodes) {
    double[] shares =
        switch (this) {
          case Y2015 -> SHARE_2015;
          case Y2019 -> SHARE_2019;
        };
    var cumulative = new double[shares.length];
    double sum = 0;
    for (int region = 0; region < shares.length; region++) {
      sum += shares[region];
      cumulative[region] = sum;
    }
    return quota(nodes, cumulative);
  }

  /// Outgoing links of so many nodes, sorted; the same in both years.
  int[] outDegrees(int nodes) {
    return Arrays.stream(quota(nodes, DEGREE_CUMULATIVE)).map(index -> index + 1).toArray();
  }

  // SimBlock fills each class up to and including nodes * cumulative share.
  private static int[] quota(int nodes, double[] cumulative) {
    var classes = new int[nodes];
    int filled = 0;
    for (int index = 0; index < cumulative.length; index++) {
      while (filled < nodes && filled <= nodes * cumulative[index]) {
        classes[filled++] = index;
      }
    }
    Arrays.fill(classes, filled, nodes, cumulative.length - 1);
    return classes;
  }
}
