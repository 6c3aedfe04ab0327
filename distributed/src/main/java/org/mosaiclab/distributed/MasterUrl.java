package org.mosaiclab.distributed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.apache.spark.scheduler.ExternalClusterManager;
import org.mosaiclab.campaign.cluster.ClusterException;

/// Where a cluster is, in Spark's words.
///
/// @param text as the user wrote it
record MasterUrl(String text) {
  private static final Pattern LOCAL = Pattern.compile("local(\\[([1-9]\\d*|\\*)(, *\\d+)?])?");
  private static final Pattern STANDALONE =
      Pattern.compile("spark://[^:/,\\s]+:\\d{1,5}(,[^:/,\\s]+:\\d{1,5})*");
  private static final Pattern MANAGED = Pattern.compile("yarn|k8s://.+");
  private static final String SCHEME = "spark://";
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
  private static final int PORT_MAX = 65_535;

  /// @throws ClusterException if it is none
  static MasterUrl of(String text) throws ClusterException {
    boolean isOne =
        List.of(LOCAL, STANDALONE, MANAGED).stream()
            .anyMatch(pattern -> pattern.matcher(text).matches());
    if (!isOne) {
      throw new ClusterException(
          "--on: "
              + text
              + " is no master; give spark://HOST:7077, yarn, k8s://https://HOST:6443 or local[4]");
    }
    return new MasterUrl(text);
  }

  /// Whether runs happen in this process.
  boolean isLocal() {
    return LOCAL.matcher(text).matches();
  }

  /// The address of this machine that the cluster can reach.
  ///
  /// Spark asks masters that do not answer again and again for a minute; a refused connection is
  /// told at once.
  ///
  /// @return the loopback for runs in this process; empty if the cluster's manager is not asked
  ///   directly
  /// @throws ClusterException if no master of a standalone cluster can be connected to
  Optional<InetAddress> requireReachable() throws ClusterException {
    if (isLocal()) {
      return Optional.of(InetAddress.getLoopbackAddress());
    }
    if (!text.startsWith(SCHEME)) {
      requireSupport();
      return Optional.empty();
    }
    var refusals = new ArrayList<String>();
    for (var address : text.substring(SCHEME.length()).split(",", -1)) {
      try (var socket = new Socket()) {
        socket.connect(socketAddress(address), Math.toIntExact(ANSWERS_WITHIN.toMillis()));
        return Optional.of(socket.getLocalAddress());
      } catch (IOException refused) {
        refusals.add(address + " " + reason(refused));
      }
    }
    throw new ClusterException(
        "--on: no master at %s: %s; is it running? Spark's own page of it shows its address"
            .formatted(text, String.join(", ", refusals)));
  }

  private void requireSupport() throws ClusterException {
    var supports = ServiceLoader.load(ExternalClusterManager.class).stream();
    if (supports.noneMatch(support -> support.get().canCreate(text))) {
      throw new ClusterException(
          "--on: "
              + text
              + " needs what Maven's Spark does not have; set SPARK_HOME to a Spark that is installed here");
    }
  }

  private static InetSocketAddress socketAddress(String address) throws IOException {
    int colon = address.indexOf(':');
    int port = Integer.parseInt(address.substring(colon + 1));
    if (port < 1 || port > PORT_MAX) {
      throw new IOException("has no port from 1 to " + PORT_MAX);
    }
    var found = new InetSocketAddress(address.substring(0, colon), port);
    if (found.isUnresolved()) {
      throw new IOException("is not known to this machine");
    }
    return found;
  }

  private static String reason(IOException refused) {
    return refused instanceof SocketTimeoutException
        ? "does not answer within " + ANSWERS_WITHIN.toSeconds() + " s"
        : refused instanceof java.net.ConnectException
            ? "refuses the connection"
            : String.valueOf(refused.getMessage());
  }

  @Override
  public String toString() {
    return text;
  }
}
