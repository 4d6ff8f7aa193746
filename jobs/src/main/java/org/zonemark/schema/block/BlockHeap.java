package org.zonemark.schema.block;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Blocks in the order in which they came: in memory while they are few, else in a file. */
public final class BlockHeap implements Iterable<RowBlock> {

  /** So many bytes are held in memory. */
  private static final long MOST = 1L << 25;

  private final Supplier<Path> folder;
  private final List<RowBlock> held = new ArrayList<>();
  private BlockFile file;
  private long bytes;
  private int rows;
  private long contentHash;

  /**
   * A heap without blocks.
   *
   * @param folder for what is passing
   */
  public BlockHeap(Supplier<Path> folder) {
    this.folder = folder;
  }

  /** Puts a block behind the others. */
  public void add(RowBlock block) {
    rows += block.size();
    contentHash += block.contentHash();
    bytes += block.bytes();
    if (bytes <= MOST) {
      held.add(block);
      return;
    }
    if (file == null) {
      file = BlockFile.in(folder.get());
    }
    file.add(block);
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** A hash of the rows in whatever order. */
  public long contentHash() {
    return contentHash;
  }

  /** Whether there is no block. */
  public boolean isEmpty() {
    return rows == 0;
  }

  @Override
  public Iterator<RowBlock> iterator() {
    int count = file == null ? 0 : file.size();
    return IntStream.range(0, held.size() + count)
        .mapToObj(at -> at < held.size() ? held.get(at) : file.get(at - held.size()))
        .iterator();
  }
}
