package org.mosaiclab.distributed;

import java.io.Serializable;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;
import org.mosaiclab.dataset.json.CanonicalJson;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/// What an executor does with a partition: one run. Tasks and results travel as JSON, the encoding
/// of the parts, so that no record has to be made for Java's serialisation.
final class ShippedRun extends AbstractFunction1<Iterator<String>, String>
    implements Serializable {
  private static final long serialVersionUID = 1;

  static String encoded(RunTask task) {
    return CanonicalJson.write(task);
  }

  static RunResult decoded(String result) {
    return CanonicalJson.read(result, RunResult.class);
  }

  @Override
  public String apply(Iterator<String> partition) {
    var task = CanonicalJson.read(partition.next(), RunTask.class);
    return CanonicalJson.write(new ScenarioTaskRunner().run(task));
  }
}
