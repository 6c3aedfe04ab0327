package org.mosaiclab.campaign.cluster;

import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;
import org.mosaiclab.dataset.json.CanonicalJson;

/// A task on its way to another machine, and its result on the way back: JSON, the encoding of the
/// parts, so that no record has to be made for a transport's own.
///
/// @param task to be done
/// @param java feature version of the sender's Java, as 25
public record Parcel(RunTask task, int java) {
  /// Begins a message of [#carryOut], for those who see only text.
  public static final String OTHER_JAVA = "this machine runs Java ";

  /// What is sent.
  public static String of(RunTask task) {
    return CanonicalJson.write(new Parcel(task, Runtime.version().feature()));
  }

  /// Carries the run out, at the other end.
  ///
  /// @param parcel as [#of] made it
  /// @return what [#result] understands
  /// @throws IllegalStateException if this machine has another Java than the sender: nobody has
  ///   promised that it computes the same
  public static String carryOut(String parcel) {
    var read = CanonicalJson.read(parcel, Parcel.class);
    int java = Runtime.version().feature();
    if (java != read.java()) {
      throw new IllegalStateException(OTHER_JAVA + java + ", the campaign " + read.java());
    }
    return CanonicalJson.write(new ScenarioTaskRunner().run(read.task()));
  }

  /// What has come back.
  public static RunResult result(String answer) {
    return CanonicalJson.read(answer, RunResult.class);
  }
}
