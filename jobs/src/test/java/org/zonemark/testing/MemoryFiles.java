package org.zonemark.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system in memory, of the scheme {@code mem}; like an object store it shows a file when it
 * is complete and has no replacing rename. A test can let any of its steps fail.
 */
public class MemoryFiles extends FileSystem {

  /** A step that changes something or looks: its name and its path. */
  public record Step(String name, String path) {}

  /** A file, or a folder where it has no bytes. */
  private record Node(byte[] bytes, long changed) {}

  private final SortedMap<String, Node> nodes = new TreeMap<>();
  private URI uri;
  private Predicate<Step> refuses = step -> false;
  private IOException refusal;
  private boolean dead;
  private static final long NOW = 1_767_323_045_006L;

  private final List<Step> steps = new ArrayList<>();

  /** Found by name: all instances of an authority are one. */
  public MemoryFiles() {}

  /** A configuration in which paths of the scheme mem are handled here. */
  public static Configuration configuration() {
    Configuration hadoop = new Configuration(false);
    hadoop.set("fs.mem.impl", MemoryFiles.class.getName());
    hadoop.setBoolean("zonemark.renames.mem", true);
    hadoop.set("fs.obj.impl", Objects.class.getName());
    return hadoop;
  }

  /** The same of the scheme {@code obj}, where nothing can be renamed: a store of objects. */
  public static final class Objects extends MemoryFiles {

    /** Found by name. */
    public Objects() {}

    @Override
    public boolean rename(Path from, Path to) {
      throw new UnsupportedOperationException("rename");
    }
  }

  /** The address of an empty store of objects of its own. */
  public static String freshObjects() {
    return "obj://" + UUID.randomUUID() + "/lake";
  }

  /** The address of an empty file system of its own. */
  public static String fresh() {
    return "mem://" + UUID.randomUUID() + "/lake";
  }

  /** The file system of an address. */
  public static MemoryFiles at(String address) throws IOException {
    return (MemoryFiles) FileSystem.get(URI.create(address), configuration());
  }

  @Override
  public void initialize(URI name, Configuration hadoop) throws IOException {
    super.initialize(name, hadoop);
    this.uri = URI.create(name.getScheme() + "://" + name.getAuthority());
    setConf(hadoop);
  }

  // ---- what a test does -------------------------------------------------------------------------

  /** From now on steps fail that are of this kind. */
  public synchronized void refuse(IOException failure, Predicate<Step> which) {
    this.refusal = failure;
    this.refuses = which;
  }

  /** From this step on nothing happens any more, as after a kill. */
  public synchronized void dieAt(int number) {
    int[] left = {number};
    refuse(
        new IOException("killed"),
        step -> {
          dead |= left[0]-- == 0;
          return dead;
        });
  }

  /** All is as it should be again. */
  public synchronized void heal() {
    dead = false;
    refuses = step -> false;
    steps.clear();
  }

  /** How many steps were taken since it was healed. */
  public synchronized int taken() {
    return steps.size();
  }

  /** Everything was last changed so many hours earlier. */
  public synchronized void age(int hours) {
    nodes.replaceAll((path, node) -> new Node(node.bytes, node.changed - hours * 3_600_000L));
  }

  public synchronized byte[] bytes(String path) {
    Node node = nodes.get(path);
    return node == null ? null : node.bytes;
  }

  public synchronized void put(String path, byte[] bytes) {
    nodes.put(path, new Node(bytes, NOW));
  }

  public synchronized void remove(String path) {
    nodes.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
  }

  /** The paths of all files and folders. */
  public synchronized List<String> paths() {
    return new ArrayList<>(nodes.keySet());
  }

  // ---- the file system --------------------------------------------------------------------------

  private synchronized String step(String name, Path path) throws IOException {
    String place = Path.getPathWithoutSchemeAndAuthority(path).toString();
    Step step = new Step(name, place);
    steps.add(step);
    if (refuses.test(step)) {
      throw refusal;
    }
    return place;
  }

  @Override
  public URI getUri() {
    return uri;
  }

  @Override
  public synchronized FSDataInputStream open(Path path, int buffer) throws IOException {
    Node node = nodes.get(step("open", path));
    if (node == null || node.bytes == null) {
      throw new FileNotFoundException(path.toString());
    }
    return new FSDataInputStream(new Bytes(node.bytes));
  }

  @Override
  public synchronized FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    String place = step("create", path);
    if (!overwrite && nodes.containsKey(place)) {
      throw new FileAlreadyExistsException(place);
    }
    mkdirs(path.getParent());
    if (!overwrite) {
      nodes.put(place, new Node(new byte[0], NOW));
    }
    return new FSDataOutputStream(
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            step("close", path);
            put(place, toByteArray());
          }
        },
        null);
  }

  @Override
  public FSDataOutputStream append(Path path, int buffer, Progressable progress) {
    throw new UnsupportedOperationException("append");
  }

  @Override
  public synchronized boolean rename(Path from, Path to) throws IOException {
    String old = step("rename", from);
    String fresh = Path.getPathWithoutSchemeAndAuthority(to).toString();
    if (!nodes.containsKey(old) || nodes.containsKey(fresh)) {
      return false;
    }
    for (String path : paths()) {
      if (path.equals(old) || path.startsWith(old + "/")) {
        nodes.put(fresh + path.substring(old.length()), nodes.remove(path));
      }
    }
    return true;
  }

  @Override
  public synchronized boolean delete(Path path, boolean recursive) throws IOException {
    String place = step("delete", path);
    boolean there = nodes.containsKey(place);
    remove(place);
    return there;
  }

  @Override
  public synchronized FileStatus[] listStatus(Path path) throws IOException {
    String place = step("list", path);
    return nodes.keySet().stream()
        .filter(each -> each.startsWith(place + "/") && each.indexOf('/', place.length() + 1) < 0)
        .map(each -> status(each))
        .toArray(FileStatus[]::new);
  }

  @Override
  public void setWorkingDirectory(Path folder) {
    // Paths are absolute here.
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path(uri.toString(), "/");
  }

  @Override
  public synchronized boolean mkdirs(Path path, FsPermission permission) throws IOException {
    for (Path each = path; each != null && !each.isRoot(); each = each.getParent()) {
      String place = Path.getPathWithoutSchemeAndAuthority(each).toString();
      nodes.putIfAbsent(place, new Node(null, NOW));
    }
    return true;
  }

  @Override
  public synchronized FileStatus getFileStatus(Path path) throws IOException {
    String place = step("status", path);
    if (!nodes.containsKey(place)) {
      throw new FileNotFoundException(place);
    }
    return status(place);
  }

  private FileStatus status(String place) {
    Node node = nodes.get(place);
    boolean folder = node.bytes == null;
    return new FileStatus(
        folder ? 0 : node.bytes.length, folder, 1, 1, node.changed, makeQualified(new Path(place)));
  }

  /** Bytes that can be read from any place. */
  private static final class Bytes extends FSInputStream {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes) {
      this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public void seek(long position) {
      at = (int) position;
    }

    @Override
    public long getPos() {
      return at;
    }

    @Override
    public boolean seekToNewSource(long position) {
      return false;
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int read =
          new ByteArrayInputStream(bytes, at, bytes.length - at).read(target, offset, length);
      at += Math.max(0, read);
      return read;
    }
  }
}
