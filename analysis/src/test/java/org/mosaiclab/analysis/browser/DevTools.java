package org.mosaiclab.analysis.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One connection to a page: commands with their answers, and the events that came meanwhile.
final class DevTools implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long TIMEOUT_SECONDS = 20;

  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger lastId = new AtomicInteger();
  private final WebSocket socket;

  DevTools(HttpClient client, URI address) throws Exception {
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(address, new Reader())
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private final class Reader implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  private void take(JsonNode message) {
    if (!message.has("id")) {
      events.add(message);
      return;
    }
    var answer = waiting.remove(message.get("id").asInt());
    if (answer != null) {
      answer.complete(message);
    }
  }

  /// Sends a command and waits for its result.
  ///
  /// @throws IllegalStateException if the browser refuses it
  JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = lastId.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    var command = Map.of("id", id, "method", method, "params", parameters);
    socket.sendText(JSON.writeValueAsString(command), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    var message = answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (message.has("error")) {
      throw new IllegalStateException(method + ": " + message.get("error"));
    }
    return message.get("result");
  }

  /// Events of one kind since the connection began.
  List<JsonNode> events(String method) {
    synchronized (events) {
      return events.stream()
          .filter(event -> event.get("method").asString().equals(method))
          .map(event -> event.get("params"))
          .toList();
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
