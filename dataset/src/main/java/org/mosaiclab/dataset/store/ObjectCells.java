package org.mosaiclab.dataset.store;

import org.mosaiclab.dataset.schema.Cells;

/// Cells of one row as boxed values in column order.
final class ObjectCells implements Cells {
  private final Object[] values;
  private int next;

  ObjectCells(Object[] values) {
    this.values = values;
  }

  @Override
  public long int64() {
    return (Long) values[next++];
  }

  @Override
  public double float64() {
    return (Double) values[next++];
  }

  @Override
  public String text() {
    return (String) values[next++];
  }

  @Override
  public boolean bool() {
    return (Boolean) values[next++];
  }
}
