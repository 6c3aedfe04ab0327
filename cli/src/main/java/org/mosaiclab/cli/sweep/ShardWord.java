package org.mosaiclab.cli.sweep;

import org.mosaiclab.campaign.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `2/8`.
final class ShardWord implements ITypeConverter<Shard> {
  @Override
  public Shard convert(String word) {
    var parts = word.split("/", -1);
    try {
      if (parts.length == 2) {
        return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new TypeConversionException(
        word + " is no shard; give its number and their count, as 1/8 to 8/8");
  }
}
