package org.mosaiclab.archfixture.stdout;

import java.io.IOException;

/// Breaks the law "standard output only in cli" once in every member.
@SuppressWarnings({"SystemOut", "CatchAndPrintStackTrace"})
final class Planted {
  private Planted() {}

  static void out() {
    System.out.println("x");
  }

  static void err() {
    System.err.println("x");
  }

  static int in() throws IOException {
    return System.in.read();
  }

  static void exit() {
    System.exit(1);
  }

  static void stackTrace(Exception e) {
    e.printStackTrace();
  }
}
