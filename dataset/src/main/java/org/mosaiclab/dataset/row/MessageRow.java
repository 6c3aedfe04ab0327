package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Messages of one kind in one second.
///
/// @param kind kind of message
/// @param second second of the simulated time
/// @param count messages sent in it
/// @param bytes their size on the wire
public record MessageRow(String kind, long second, long count, long bytes) {
  /// Table `messages`.
  public static final TableSchema<MessageRow> SCHEMA =
      new TableSchema<>(
          "messages",
          1,
          "Messages delivered, by kind and second.",
          List.of(
              Column.text("kind", "Kind of message", MessageRow::kind),
              Column.int64("second", "s", "Second of the simulated time", MessageRow::second),
              Column.int64("count", "", "Messages sent in it", MessageRow::count),
              Column.int64("bytes", "bytes", "Their size on the wire", MessageRow::bytes)),
          cells -> new MessageRow(cells.text(), cells.int64(), cells.int64(), cells.int64()));
}
