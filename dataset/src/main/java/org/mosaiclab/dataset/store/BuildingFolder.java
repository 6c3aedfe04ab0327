package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A folder under a temporary name, in which something is built that appears when it is whole: the
/// folder itself, or one file of it.
///
/// Closing without a commit removes everything. [#abort] does the same from another thread, for
/// interruptions; a commit that has begun is finished first.
public final class BuildingFolder implements AutoCloseable {
  private enum State {
    OPEN,
    COMMITTED,
    ABORTED
  }

  private static final int DELETE_ATTEMPTS = 20;
  private static final int LEFTOVERS_MAX = 1_000;

  private final Path root;
  private State state = State.OPEN;

  private BuildingFolder(Path root) {
    this.root = root;
  }

  /// Starts a folder.
  ///
  /// @param parent folder in which the target will lie, created if absent
  /// @return a folder to close
  /// @throws IOException if it cannot be made
  public static BuildingFolder begin(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new BuildingFolder(createFree(parent, "building"));
  }

  /// Starts a folder in the system's temporary folder, for what is only looked at.
  ///
  /// @param purpose a word for its name
  /// @return a folder to close
  /// @throws IOException if it cannot be made
  public static BuildingFolder temporary(String purpose) throws IOException {
    return new BuildingFolder(Files.createTempDirectory("mosaic-" + purpose + "-"));
  }

  private static Path createFree(Path parent, String purpose) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        return Files.createDirectory(parent.resolve(hiddenName(purpose, attempt)));
      } catch (FileAlreadyExistsException e) {
        if (attempt == LEFTOVERS_MAX) {
          throw new DatasetException(parent, "is full of leftovers .mosaic-*; delete them", e);
        }
      }
    }
  }

  private static String hiddenName(String purpose, int attempt) {
    return ".mosaic-%s-%d-%d".formatted(purpose, ProcessHandle.current().pid(), attempt);
  }

  /// Where to build.
  ///
  /// @return a path that is valid until the commit
  public Path root() {
    return root;
  }

  /// Gives the folder its name; a folder that lies there is replaced, so ask before.
  ///
  /// @param target in the folder given to [#begin]
  /// @throws IOException if something cannot be renamed; the target is then as it was before
  /// @throws IllegalStateException after a commit or an abort
  public synchronized void commit(Path target) throws IOException {
    requireOpen();
    if (Files.exists(target)) {
      replace(target);
    } else {
      Files.move(root, target, StandardCopyOption.ATOMIC_MOVE);
    }
    state = State.COMMITTED;
  }

  private void replace(Path target) throws IOException {
    Path parent = root.toAbsolutePath().getParent();
    Path retired = createFree(parent == null ? target.resolveSibling("") : parent, "replaced");
    // Two renames, no copying: at every instant both folders lie whole under some name in here.
    Files.move(target, retired, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(root, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(retired, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    FolderTree.delete(retired);
  }

  /// Gives one file its name and removes the rest; a file that lies there is replaced.
  ///
  /// @param file in this folder
  /// @param target in the folder given to [#begin]
  /// @throws IOException if it cannot be renamed; the target is then as it was before
  /// @throws IllegalStateException after a commit or an abort
  public synchronized void commitFile(Path file, Path target) throws IOException {
    requireOpen();
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    state = State.COMMITTED;
    FolderTree.delete(root);
  }

  private void requireOpen() {
    if (state != State.OPEN) {
      throw new IllegalStateException("the folder is already " + state);
    }
  }

  /// Removes everything that was built, unless it was committed. Safe to call from another thread
  /// while files are being written, and more than once.
  ///
  /// @return whether there was anything to remove
  /// @throws IOException if something cannot be removed
  public synchronized boolean abort() throws IOException {
    if (state == State.COMMITTED) {
      return false;
    }
    boolean isFirst = state == State.OPEN;
    state = State.ABORTED;
    for (int attempt = 1; Files.exists(root); attempt++) {
      try {
        FolderTree.delete(root);
      } catch (IOException e) {
        // The writing thread may have added a file behind the deletion: once the folder is gone it
        // cannot, so a few attempts suffice.
        if (attempt == DELETE_ATTEMPTS) {
          throw e;
        }
      }
    }
    return isFirst;
  }

  @Override
  public void close() throws IOException {
    abort();
  }
}
