package org.mosaiclab.analysis.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// A page as a reader has it: a window of some width, light or dark, a mouse.
final class Tab implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 15;

  private final DevTools tools;

  private Tab(DevTools tools) {
    this.tools = tools;
  }

  static Tab open(Chromium browser, int width, int height, boolean dark) throws Exception {
    var tab = new Tab(browser.open());
    tab.tools.send("Page.enable", Map.of());
    tab.tools.send("Runtime.enable", Map.of());
    tab.tools.send("Log.enable", Map.of());
    tab.tools.send("Network.enable", Map.of());
    tab.show(width, height);
    tab.setDark(dark);
    return tab;
  }

  void show(int width, int height) throws Exception {
    tools.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void setDark(boolean dark) throws Exception {
    var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    tools.send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  void setPrint() throws Exception {
    tools.send("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  void setScripts(boolean on) throws Exception {
    tools.send("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /// Loads a file and waits until the browser says that it is loaded.
  void load(Path file) throws Exception {
    int before = tools.events("Page.loadEventFired").size();
    tools.send("Page.navigate", Map.of("url", file.toUri().toString()));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (tools.events("Page.loadEventFired").size() <= before) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not loaded: " + file);
      }
      Thread.sleep(10);
    }
  }

  /// Value of an expression; a promise is waited for.
  JsonNode value(String expression) throws Exception {
    var answer =
        tools.send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    var result = answer.get("result").get("value");
    return result == null ? answer.get("result") : result;
  }

  /// Waits until an expression is true.
  void await(String expression) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!value(expression).asBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("never true: " + expression);
      }
      Thread.sleep(20);
    }
  }

  void mouse(String type, double x, double y, String button) throws Exception {
    tools.send(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "x", x, "y", y, "button", button, "clickCount", 1));
  }

  /// Errors and warnings of the page, and exceptions that nobody caught.
  List<String> complaints() {
    var texts = new ArrayList<String>();
    tools
        .events("Runtime.exceptionThrown")
        .forEach(event -> texts.add(event.get("exceptionDetails").toString()));
    tools
        .events("Runtime.consoleAPICalled")
        .forEach(event -> texts.add(event.get("type").asString() + " " + event.get("args")));
    tools.events("Log.entryAdded").forEach(event -> texts.add(event.get("entry").toString()));
    return texts;
  }

  /// Addresses that were asked for, the pages themselves and data in them left out.
  List<String> requests() {
    return tools.events("Network.requestWillBeSent").stream()
        .map(event -> event.get("request").get("url").asString())
        .filter(address -> !address.startsWith("file:") && !address.startsWith("data:"))
        .toList();
  }

  /// Writes what is in the window, or the whole page.
  void picture(Path file, boolean whole) throws Exception {
    var answer =
        tools.send(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asString()));
  }

  /// Writes a PDF as the printer would have it.
  void print(Path file) throws Exception {
    var answer = tools.send("Page.printToPDF", Map.of("printBackground", true));
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asString()));
  }

  @Override
  public void close() {
    tools.close();
  }
}
