package org.mosaiclab.distributed;

import java.io.Serializable;
import org.mosaiclab.campaign.cluster.Parcel;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/// What an executor does with a partition: one run.
final class ShippedRun extends AbstractFunction1<Iterator<String>, String> implements Serializable {
  private static final long serialVersionUID = 1;

  @Override
  public String apply(Iterator<String> partition) {
    return Parcel.carryOut(partition.next());
  }
}
