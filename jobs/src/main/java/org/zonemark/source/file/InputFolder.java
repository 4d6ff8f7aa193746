package org.zonemark.source.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/**
 * The files below a folder. Links are not followed out of it, nor to folders, so that no loop of
 * links is walked; what is no ordinary file (a pipe, a device) is named and never opened.
 */
final class InputFolder {

  private static final String LINK = "link";
  private static final String NO_PERMISSION = "permission denied";
  private static final String NO_FILE = "pipe, socket or device";

  /** What a desktop and its office programs leave beside the files. */
  private static final List<String> SYSTEM_FILES = List.of(".ds_store", "thumbs.db", "desktop.ini");

  private final List<Entry> entries = new ArrayList<>();

  private InputFolder() {}

  /**
   * A file.
   *
   * @param path its path below the folder
   * @param location its qualified path
   * @param bytes its length
   * @param refusal why it is not opened; empty where it is
   */
  record Entry(String path, String location, long bytes, String refusal) {}

  /** All files below a folder, in order of their paths; none where there is no such folder. */
  static List<Entry> list(Path root, FileSystem system) throws IOException {
    InputFolder folder = new InputFolder();
    if (system.exists(root)) {
      if (system instanceof LocalFileSystem) {
        java.nio.file.Path local = java.nio.file.Path.of(root.toUri().getPath());
        folder.walk(local, "", local.toRealPath());
      } else {
        folder.walk(root, "", system);
      }
    }
    folder.entries.sort(Comparator.comparing(Entry::path));
    return folder.entries;
  }

  /** The same of a folder of this machine. */
  static List<Entry> list(java.nio.file.Path root) throws IOException {
    InputFolder folder = new InputFolder();
    if (Files.exists(root)) {
      folder.walk(root, "", root.toRealPath());
    }
    folder.entries.sort(Comparator.comparing(Entry::path));
    return folder.entries;
  }

  /** Opens a file by its location; a name may hold any sign, such as a colon. */
  static FileSystem system(Path location, org.apache.hadoop.conf.Configuration hadoop)
      throws IOException {
    FileSystem system = location.getFileSystem(hadoop);
    return system instanceof LocalFileSystem local ? local.getRaw() : system;
  }

  /** Whether a name is that of a lock of an office program, or of a file of the system. */
  static boolean isLitter(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("~$")
        || name.startsWith(".~lock.")
        || name.startsWith("._")
        || SYSTEM_FILES.contains(name.toLowerCase(java.util.Locale.ROOT));
  }

  // ---- the local file system --------------------------------------------------------------------

  private void walk(java.nio.file.Path folder, String below, java.nio.file.Path root)
      throws IOException {
    List<java.nio.file.Path> children = new ArrayList<>();
    try (DirectoryStream<java.nio.file.Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(children::add);
    } catch (java.nio.file.AccessDeniedException denied) {
      add(below.isEmpty() ? "." : below.substring(0, below.length() - 1), folder, 0, NO_PERMISSION);
    }
    for (java.nio.file.Path child : children) {
      String path = below + child.getFileName();
      BasicFileAttributes kind =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (kind.isDirectory()) {
        walk(child, path + "/", root);
      } else if (kind.isSymbolicLink()) {
        add(path, child, 0, isInside(child, root) ? "" : LINK);
      } else if (!kind.isRegularFile()) {
        add(path, child, 0, NO_FILE);
      } else {
        add(path, child, kind.size(), Files.isReadable(child) ? "" : NO_PERMISSION);
      }
    }
  }

  /** Whether a link leads to an ordinary file below the folder. */
  private static boolean isInside(java.nio.file.Path link, java.nio.file.Path root) {
    try {
      java.nio.file.Path meant = link.toRealPath();
      return meant.startsWith(root) && Files.isRegularFile(meant);
    } catch (IOException brokenOrLoop) {
      return false;
    }
  }

  private void add(String path, java.nio.file.Path file, long bytes, String refusal)
      throws IOException {
    long length = refusal.isEmpty() && bytes == 0 ? Files.size(file) : bytes;
    entries.add(new Entry(path, new Path(file.toUri()).toString(), length, refusal));
  }

  // ---- other file systems -----------------------------------------------------------------------

  private void walk(Path folder, String below, FileSystem system) throws IOException {
    FileStatus[] children;
    try {
      children = system.listStatus(folder);
    } catch (AccessControlException denied) {
      String path = below.isEmpty() ? "." : below.substring(0, below.length() - 1);
      entries.add(new Entry(path, folder.toString(), 0, NO_PERMISSION));
      return;
    }
    for (FileStatus child : children) {
      String path = below + child.getPath().getName();
      if (child.isDirectory()) {
        walk(child.getPath(), path + "/", system);
      } else {
        entries.add(
            new Entry(
                path, child.getPath().toString(), child.getLen(), child.isSymlink() ? LINK : ""));
      }
    }
  }
}
