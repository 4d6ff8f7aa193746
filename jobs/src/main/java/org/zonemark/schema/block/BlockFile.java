package org.zonemark.schema.block;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks in a file of this machine, where memory might not hold them all. Nobody else sees the
 * file, and it is gone with the last who knows this object.
 */
public final class BlockFile {

  private final FileChannel file;

  /** Where each block begins, and behind the last where the next one will. */
  private final List<Long> begins = new ArrayList<>(List.of(0L));

  private BlockFile(FileChannel file) {
    this.file = file;
  }

  /** A file without blocks, in a folder for what is passing. */
  public static BlockFile in(Path folder) {
    try {
      Path path = Files.createTempFile(folder, "blocks-", ".tmp");
      return new BlockFile(
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How many blocks there are. */
  public int size() {
    return begins.size() - 1;
  }

  /** Puts a block behind the others; gives its number, from 0 on. */
  public int add(RowBlock block) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long begin = begins.get(size());
    try {
      block.writeTo(new DataOutputStream(bytes));
      ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
      while (all.hasRemaining()) {
        file.write(all, begin + all.position());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    begins.add(begin + bytes.size());
    return size() - 1;
  }

  /** The block of a number. */
  public RowBlock get(int number) {
    long begin = begins.get(number);
    ByteBuffer all = ByteBuffer.allocate((int) (begins.get(number + 1) - begin));
    try {
      while (all.hasRemaining()) {
        if (file.read(all, begin + all.position()) < 0) {
          throw new EOFException("shorter than it was");
        }
      }
      return RowBlock.readFrom(new DataInputStream(new ByteArrayInputStream(all.array())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
