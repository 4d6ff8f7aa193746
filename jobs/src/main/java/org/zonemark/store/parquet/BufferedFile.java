package org.zonemark.store.parquet;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A file of this machine with a buffer. Parquet reads where its pages begin byte by byte, and its
 * own local file asks the system for each.
 */
public record BufferedFile(Path path) implements InputFile {

  @Override
  public long getLength() throws IOException {
    return Files.size(path);
  }

  /** Opens it, at its first byte. */
  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Seekable(new Buffer(new FileInputStream(path.toFile())));
  }

  private static final class Seekable extends DelegatingSeekableInputStream {
    private final Buffer buffer;

    Seekable(Buffer buffer) {
      super(buffer);
      this.buffer = buffer;
    }

    @Override
    public long getPos() throws IOException {
      return buffer.position();
    }

    @Override
    public void seek(long position) throws IOException {
      buffer.seek(position);
    }
  }

  private static final class Buffer extends BufferedInputStream {
    private final FileChannel file;

    Buffer(FileInputStream in) {
      super(in);
      this.file = in.getChannel();
    }

    long position() throws IOException {
      return file.position() - (count - pos);
    }

    /** Goes ahead in what is buffered; what lies behind may have been read past the buffer. */
    void seek(long position) throws IOException {
      long ahead = position - position();
      if (ahead >= 0 && ahead <= count - pos) {
        pos += (int) ahead;
      } else {
        pos = 0;
        count = 0;
        file.position(position);
      }
    }
  }
}
