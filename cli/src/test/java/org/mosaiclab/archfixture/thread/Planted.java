package org.mosaiclab.archfixture.thread;

import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Breaks the law "threads" once in every member.
@SuppressWarnings("ThreadPriorityCheck")
final class Planted {
  private Planted() {}

  static Thread thread(Runnable task) {
    return new Thread(task);
  }

  static ExecutorService executor() {
    return Executors.newCachedThreadPool();
  }

  static void sleep() throws InterruptedException {
    Thread.sleep(1);
  }

  static ThreadLocal<Integer> threadLocal() {
    return new ThreadLocal<>();
  }

  static int atomic() {
    return new AtomicInteger().incrementAndGet();
  }

  static Timer timer() {
    return new Timer();
  }
}
