package org.mosaiclab.campaign.cluster;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// Where the libraries of a cluster lie, and how they get into this process: beside ours, not among
/// them.
///
/// A cluster brings other versions of libraries that write our tables. Loaded by a loader of their
/// own they see the JDK and Mosaic's classes, so that a dataset is written by the same classes with
/// and without a cluster.
///
/// @param path jars, and folders of jars and settings
public record ClusterLibraries(List<Path> path) {
  public ClusterLibraries {
    path = List.copyOf(path);
  }

  /// Finds the connector.
  ///
  /// The loader becomes the context of the calling thread: what a cluster's library looks up by
  /// name it looks up there.
  ///
  /// @throws ClusterException if there is none in the libraries
  /// @throws IOException if a folder cannot be read
  public ClusterConnector connector() throws IOException {
    var loader = path.isEmpty() ? ClusterLibraries.class.getClassLoader() : apart();
    var found =
        ServiceLoader.load(ClusterConnector.class, loader)
            .findFirst()
            .orElseThrow(
                () ->
                    new ClusterException(
                        "no library of a cluster is there; start ./mosaic, which adds it"));
    Thread.currentThread().setContextClassLoader(loader);
    return found;
  }

  private ClassLoader apart() throws IOException {
    var urls = new ArrayList<URL>();
    for (var entry : path) {
      urls.add(url(entry));
      if (Files.isDirectory(entry)) {
        try (Stream<Path> files = Files.list(entry)) {
          for (var jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
            urls.add(url(jar));
          }
        }
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), new MosaicOnly());
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  /// The JDK, and of the class path what is Mosaic's.
  private static final class MosaicOnly extends ClassLoader {
    MosaicOnly() {
      super("mosaic-only", getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.mosaiclab.")) {
        return ClusterLibraries.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
