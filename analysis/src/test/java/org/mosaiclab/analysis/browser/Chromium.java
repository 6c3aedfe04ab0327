package org.mosaiclab.analysis.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// A headless Chromium of its own, with a fresh profile.
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long START_SECONDS = 30;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  /// Starts it.
  ///
  /// @param profile empty folder for its profile
  Chromium(Path profile) throws Exception {
    var program = find().orElseThrow(() -> new IllegalStateException("no chromium on the path"));
    this.process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolveSibling("chromium.log").toFile())
            .start();
    this.port = readPort(profile.resolve("DevToolsActivePort"));
  }

  /// The program; empty where none is installed.
  static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  // Chromium writes the port it chose and a line with the address into this file.
  private int readPort(Path file) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (Files.exists(file)) {
        var lines = Files.readAllLines(file);
        if (lines.size() >= 2) {
          return Integer.parseInt(lines.getFirst());
        }
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("chromium did not start within " + START_SECONDS + " s");
  }

  /// An empty page.
  DevTools open() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    var address = new JsonMapper().readTree(answer).get("webSocketDebuggerUrl").asString();
    return new DevTools(client, URI.create(address));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    client.close();
  }
}
