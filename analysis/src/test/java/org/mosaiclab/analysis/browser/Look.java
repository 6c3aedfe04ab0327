package org.mosaiclab.analysis.browser;

import java.nio.file.Files;
import java.nio.file.Path;

/// Photographs a report, to be looked at.
final class Look {
  private Look() {}

  /// Entry point.
  ///
  /// @param arguments page, picture, width, height, `light` or `dark`, selector to scroll to
  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("look");
    int width = Integer.parseInt(arguments[2]);
    int height = Integer.parseInt(arguments[3]);
    try (var browser = new Chromium(folder.resolve("profile"));
        var tab = Tab.open(browser, width, height, arguments[4].equals("dark"))) {
      long begun = System.nanoTime();
      tab.load(Path.of(arguments[0]).toAbsolutePath());
      System.out.println("loaded after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
      tab.value("document.querySelector('" + arguments[5] + "').scrollIntoView()");
      Thread.sleep(1200);
      tab.picture(Path.of(arguments[1]), false);
      System.out.println("page width " + tab.value("document.documentElement.scrollWidth"));
      System.out.println(
          tab.value(
              "JSON.stringify([...document.querySelectorAll('main *')].filter(e=>e.getBoundingClientRect().right>innerWidth+1&&!e.closest('svg')).slice(0,8).map(e=>e.tagName+'.'+e.className+' '+Math.round(e.getBoundingClientRect().right)))"));
      System.out.println(tab.complaints() + " " + tab.requests());
    }
  }
}
