package org.mosaiclab.archfixture.io;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Breaks the law "files and sockets" once in every member.
final class Planted {
  private Planted() {}

  static String readFile(Path file) throws IOException {
    return Files.readString(file);
  }

  static File file() {
    return new File("x");
  }

  static Socket socket() throws IOException {
    return new Socket("localhost", 1);
  }

  static Process process() throws IOException {
    return new ProcessBuilder("true").start();
  }

  static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(file);
  }

  static PrintStream stream() {
    return System.out;
  }
}
