package org.zonemark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The files of this machine as Hadoop sees them, with permissions read and set by Java. Without its
 * native library Hadoop starts a process for each of them ({@code chmod}, {@code ls -ld}): hundreds
 * a night, for files that take less time to write.
 */
public final class LocalFiles extends LocalFileSystem {

  /** The setting that names the class which handles paths of the scheme {@code file}. */
  public static final String SETTING = "fs.file.impl";

  /** Found by name. */
  public LocalFiles() {
    super(new Direct());
  }

  /** A Hadoop configuration in which the files of this machine are handled by this class. */
  public static Configuration configuration() {
    LoginUser.ensureNamed();
    Configuration hadoop = new Configuration();
    hadoop.set(SETTING, LocalFiles.class.getName());
    return hadoop;
  }

  private static final class Direct extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      PosixFileAttributeView view = view(path);
      if (view == null) {
        super.setPermission(path, permission);
        return;
      }
      Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
      // Both count from the owner's right to read down to the right of others to execute.
      for (PosixFilePermission each : PosixFilePermission.values()) {
        if ((permission.toShort() >> (8 - each.ordinal()) & 1) == 1) {
          permissions.add(each);
        }
      }
      view.setPermissions(permissions);
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
      return direct(super.getFileStatus(path));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
      FileStatus[] found = super.listStatus(path);
      for (int at = 0; at < found.length; at++) {
        found[at] = direct(found[at]);
      }
      return found;
    }

    /** The same with its permissions in it, which Hadoop would ask a process for. */
    private FileStatus direct(FileStatus found) throws IOException {
      PosixFileAttributeView view = view(found.getPath());
      if (view == null || found.getClass() == FileStatus.class) {
        return found;
      }
      PosixFileAttributes attributes;
      try {
        attributes = view.readAttributes();
      } catch (NoSuchFileException gone) {
        throw new FileNotFoundException(gone.getMessage());
      }
      int permissions = 0;
      for (PosixFilePermission each : attributes.permissions()) {
        permissions |= 1 << (8 - each.ordinal());
      }
      return new FileStatus(
          found.getLen(),
          found.isDirectory(),
          found.getReplication(),
          found.getBlockSize(),
          found.getModificationTime(),
          found.getAccessTime(),
          new FsPermission((short) permissions),
          attributes.owner().getName(),
          attributes.group().getName(),
          found.getPath());
    }

    private PosixFileAttributeView view(Path path) {
      return Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
    }
  }
}
