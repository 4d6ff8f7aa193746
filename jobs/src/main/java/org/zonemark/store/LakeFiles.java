package org.zonemark.store;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.AbstractFileSystem;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.zonemark.schema.Sha256;
import org.zonemark.schema.Sums;
import org.zonemark.store.parquet.BufferedFile;

/**
 * The file system under a lake: what is written has reached the disk when a call returns, and a
 * failure names its path.
 */
final class LakeFiles extends Storage {

  private static final String REMOVED = ".removed";
  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  /** The hash of a manifest, as {@code sha256sum} writes and checks it: written last. */
  static final String SEAL = "manifest.sha256";

  /** Before a scheme: the setting that says otherwise of its renames than is known. */
  private static final String RENAMES = "zonemark.renames.";

  private static final int BUFFER = 1 << 16;

  private LakeFiles(Path place, Supplier<Configuration> settings) throws IOException {
    super(place, settings);
  }

  static LakeFiles of(Path place, Configuration hadoop) throws IOException {
    return new LakeFiles(place, () -> hadoop);
  }

  static LakeFiles of(Path place, Supplier<Configuration> settings) throws IOException {
    return new LakeFiles(place, settings);
  }

  /**
   * Whether what is written under one name can be given another at a stroke. An object store
   * cannot: there things are written where they belong, the pointer last, and each object is seen
   * whole.
   */
  boolean renames() throws IOException {
    if (isHere()) {
      return true;
    }
    String scheme = system().getUri().getScheme();
    return hadoop().getBoolean(RENAMES + scheme, isLocal() || isRenamedInContext());
  }

  /** Only file systems with an interface of their own there replace a file by renaming another. */
  private boolean isRenamedInContext() throws IOException {
    try {
      AbstractFileSystem context = AbstractFileSystem.get(system().getUri(), hadoop());
      return !(context instanceof DelegateToFileSystem);
    } catch (UnsupportedFileSystemException unknown) {
      return false;
    }
  }

  private static java.nio.file.Path local(Path path) {
    return here(path).toPath();
  }

  // ---- reading ----------------------------------------------------------------------------------

  /**
   * Holds a file against what its manifest says of it.
   *
   * @throws Damage where it is another one
   */
  void verify(Path file, StoredFile said) throws IOException {
    String sha256;
    try (InputStream in = open(file)) {
      sha256 = Sha256.of(in);
    } catch (FileNotFoundException absent) {
      throw gone(file, absent);
    } catch (IOException | FSError failed) {
      throw PathFailure.at(file, failed);
    }
    compare(file, said, status(file).length(), sha256);
  }

  /**
   * Whether a file is of the length and the CRC-32 that its manifest says: then nothing has
   * befallen it but on purpose. Of an earlier version its SHA-256 is taken.
   */
  boolean isUndamaged(Path file, StoredFile said) throws IOException {
    if (said.crc32() == null) {
      verify(file, said);
      return true;
    }
    CRC32 sum = new CRC32();
    long bytes = 0;
    byte[] some = new byte[BUFFER];
    try (InputStream in = open(file)) {
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        sum.update(some, 0, length);
        bytes += length;
      }
    }
    return bytes == said.bytes() && Sums.digits(sum).equals(said.crc32());
  }

  /** A file of rows, which on this machine is read without Hadoop. */
  InputFile parquet(Path file) throws IOException {
    return isHere() ? new BufferedFile(local(file)) : HadoopInputFile.fromPath(file, hadoop());
  }

  private static IOException gone(Path file, FileNotFoundException absent) {
    return isThere(file) ? PathFailure.at(file, absent) : Damage.at(file, "is gone");
  }

  private static void compare(Path file, StoredFile said, long bytes, String sha256) throws Damage {
    if (bytes != said.bytes()) {
      throw Damage.at(file, "has " + bytes + " bytes, its manifest says " + said.bytes());
    }
    if (!sha256.equals(said.sha256())) {
      throw Damage.at(file, "is not what was written: its sha256 is not that of its manifest");
    }
  }

  // ---- writing ----------------------------------------------------------------------------------

  void makeFolder(Path folder) throws IOException {
    if (!(isHere() && isFolder(folder))) {
      at(folder, () -> system().mkdirs(folder));
    }
  }

  /** Writes a file of which nothing is lost where it is torn. */
  void writeLoose(Path file, byte[] bytes) throws IOException {
    at(
        file,
        () -> {
          try (FSDataOutputStream out = system().create(file, true)) {
            out.write(bytes);
          }
          return null;
        });
  }

  /** Writes a file of a snapshot that no reader looks at yet. */
  StoredFile write(Path file, String name, byte[] bytes) throws IOException {
    at(
        file,
        () -> {
          if (isHere() && isFolder(file.getParent())) {
            writeHere(local(file), bytes);
            return null;
          }
          try (FSDataOutputStream out = system().create(file, true)) {
            out.write(bytes);
            out.hsync();
          }
          return null;
        });
    return StoredFile.paper(name, bytes);
  }

  /** The same by Java alone, with the permissions that Hadoop gives. */
  private static void writeHere(java.nio.file.Path file, byte[] bytes) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(READABLE);
      }
      out.write(bytes);
      out.getFD().sync();
    }
  }

  /** Copies a file that is as its manifest says; else nothing is left. */
  void copy(Path from, Path to, StoredFile said) throws IOException {
    MessageDigest hash = Sha256.digest();
    at(
        to,
        () -> {
          try (InputStream in = system().open(from);
              FSDataOutputStream file = system().create(to, true);
              OutputStream out = new DigestOutputStream(file, hash)) {
            in.transferTo(out);
            out.flush();
            file.hsync();
          } catch (FileNotFoundException absent) {
            throw gone(from, absent);
          }
          return null;
        });
    compare(from, said, system().getFileStatus(to).getLen(), Sha256.digits(hash));
  }

  /** Replaces a small file as a whole: a reader sees the old or the new one, never a part. */
  void replace(Path target, byte[] bytes) throws IOException {
    Path fresh = new Path(target.getParent(), "." + target.getName() + ".new");
    if (renames()) {
      write(fresh, "", bytes);
    }
    at(
        target,
        () -> {
          if (isLocal()) {
            // Hadoop's local rename deletes the target first; a reader must never see that gap.
            Files.move(
                local(fresh),
                local(target),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
            reachDisk(target.getParent());
            return null;
          }
          if (!renames()) {
            write(target, "", bytes);
            return null;
          }
          try {
            FileContext.getFileContext(target.toUri(), hadoop())
                .rename(fresh, target, Options.Rename.OVERWRITE);
          } catch (UnsupportedFileSystemException none) {
            write(target, "", bytes);
            system().delete(fresh, false);
          }
          return null;
        });
  }

  /**
   * Makes or replaces a link for people; nothing relies on it, so that it is left out where the
   * file system has none, or where something else bears its name.
   */
  void link(Path link, String target) throws IOException {
    if (!isLocal()) {
      return;
    }
    java.nio.file.Path fresh = local(new Path(link.getParent(), "." + link.getName() + ".new"));
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, java.nio.file.Path.of(target));
      try {
        Files.move(fresh, local(link), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException | UnsupportedOperationException none) {
      // Nobody misses it.
    }
  }

  /** Writes a file that must not be there yet; false where it is. */
  boolean createFirst(Path file, byte[] bytes) throws IOException {
    return at(
        file,
        () -> {
          if (!isLocal()) {
            try (FSDataOutputStream out = system().create(file, false)) {
              out.write(bytes);
              return true;
            } catch (org.apache.hadoop.fs.FileAlreadyExistsException there) {
              return false;
            }
          }
          // Hadoop looks first and writes then; two that look at once would both write.
          java.nio.file.Path own = Files.createTempFile(local(file.getParent()), ".lock-", ".new");
          try {
            Files.write(own, bytes);
            Files.createLink(local(file), own);
            return true;
          } catch (java.nio.file.FileAlreadyExistsException | NoSuchFileException there) {
            // Who has the lake meanwhile may have removed ours with other litter.
            return false;
          } finally {
            Files.deleteIfExists(own);
          }
        });
  }

  /** Moves a snapshot or what else is whole; where there are no renames, what seals it last. */
  void rename(Path from, Path to) throws IOException {
    if (!renames()) {
      copyAll(from, to);
      delete(from);
      return;
    }
    at(
        to,
        () -> {
          if (!system().rename(from, to)) {
            throw new IOException("cannot be renamed from " + Places.shown(from));
          }
          return null;
        });
  }

  private void copyAll(Path from, Path to) throws IOException {
    if (!isFolder(from)) {
      write(to, "", read(from));
      return;
    }
    List<Found> entries = new ArrayList<>(list(from));
    entries.sort(Comparator.comparing(entry -> entry.name().equals(SEAL)));
    for (Found entry : entries) {
      copyAll(entry.path(), new Path(to, entry.name()));
    }
  }

  /** Removes a file, or a folder with all in it. */
  void delete(Path path) throws IOException {
    if (isHere() && here(path).isFile()) {
      at(path, () -> Files.deleteIfExists(local(path)));
    } else if (!isHere() || exists(path)) {
      at(path, () -> system().delete(path, true));
    }
  }

  /**
   * Removes a snapshot or what is left of one; a kill meanwhile leaves nothing that looks whole.
   */
  void remove(Path path) throws IOException {
    if (path.getName().startsWith(".")) {
      delete(path);
      return;
    }
    if (!renames()) {
      // Without its seal nobody takes it for whole.
      delete(new Path(path, SEAL));
      delete(path);
      return;
    }
    Path away = new Path(path.getParent(), "." + path.getName() + REMOVED);
    delete(away);
    rename(path, away);
    delete(away);
  }

  /** Lets the entries of a folder reach the disk; other file systems than this machine's do so. */
  void reachDisk(Path folder) throws IOException {
    if (!isLocal()) {
      return;
    }
    at(
        folder,
        () -> {
          try (FileChannel entries = FileChannel.open(local(folder), StandardOpenOption.READ)) {
            entries.force(true);
          }
          return null;
        });
  }

  /** Lets a folder and the folders below it reach the disk. */
  void reachDiskWhole(Path folder) throws IOException {
    if (isLocal()) {
      for (Found each : list(folder)) {
        if (each.isFolder()) {
          reachDiskWhole(each.path());
        }
      }
      reachDisk(folder);
    }
  }
}
