package org.mosaiclab.cli.terminal;

/// Exit codes of the command line.
public final class ExitStatus {
  /// Done, and nothing that was asked turned out false.
  public static final int DONE = 0;

  /// A check, claim, replay or invariant failed.
  public static final int FAILED = 1;

  /// What the user gave cannot be worked with.
  public static final int BAD_INPUT = 2;

  /// A fault of ours, or of the host.
  public static final int INTERNAL_ERROR = 3;

  private ExitStatus() {}
}
