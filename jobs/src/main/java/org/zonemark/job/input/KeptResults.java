package org.zonemark.job.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.job.paper.Version;
import org.zonemark.schema.Sha256;
import org.zonemark.store.Shelf;

/**
 * Results that a lake keeps for the next run, each some objects under a key that names all they
 * follow from, configuration and program among it. None serves again where any of that is another.
 *
 * @param <T> the objects
 */
final class KeptResults<T extends Serializable> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(KeptResults.class);

  private final Shelf shelf;
  private final Class<T> type;
  private final String basis;
  private final boolean isAnew;
  private final CollectionAccumulator<String> used;

  /**
   * The results of a shelf.
   *
   * @param isAnew whether every result is made, and kept for the next time
   */
  KeptResults(
      Shelf shelf,
      Class<T> type,
      org.zonemark.conf.Configuration conf,
      boolean isAnew,
      JavaSparkContext spark) {
    this.shelf = shelf;
    this.type = type;
    this.basis = basis(conf);
    this.isAnew = isAnew || Version.build().isEmpty();
    this.used = spark.sc().collectionAccumulator();
  }

  private static String basis(org.zonemark.conf.Configuration conf) {
    return Version.build() + "\n" + conf.fingerprintOfRows();
  }

  private static String name(String key, String basis) {
    return Sha256.of((key + "\n" + basis).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether something is kept under a key, as far as can be told without reading it. */
  static boolean has(
      Shelf shelf, String key, org.zonemark.conf.Configuration conf, Configuration hadoop)
      throws IOException {
    return !Version.build().isEmpty() && shelf.has(name(key, basis(conf)), hadoop);
  }

  /**
   * Removes all results but those that were looked for.
   *
   * @param doubted whether these are removed too
   */
  void retain(boolean doubted, Configuration hadoop) throws IOException {
    shelf.retain(doubted ? Set.of() : new HashSet<>(used.value()), hadoop);
  }

  /** What is kept under a key; empty where it has to be made. */
  Optional<Iterator<T>> find(String key, Configuration hadoop) throws IOException {
    String name = name(key, basis);
    used.add(name);
    return isAnew ? Optional.empty() : shelf.find(name, hadoop).flatMap(this::unpacked);
  }

  /**
   * Results as they are made, which are kept when the last of them has been asked for.
   *
   * @param as makes one
   */
  <S> Iterator<T> keeping(String key, Iterator<S> of, Function<S, T> as, Configuration hadoop)
      throws IOException {
    return new Keeping<>(of, as, shelf.parcel(name(key, basis), hadoop));
  }

  private Optional<Iterator<T>> unpacked(InputStream kept) {
    try {
      return Optional.of(new Unpacking<>(new ObjectInputStream(kept), type));
    } catch (IOException | ClassNotFoundException | RuntimeException another) {
      LOG.debug("What is kept cannot be unpacked", another);
      return Optional.empty();
    }
  }

  /** Objects one after the other, up to the nothing behind the last. */
  private static final class Unpacking<T> implements Iterator<T> {
    private final ObjectInputStream in;
    private final Class<T> type;
    private T next;

    Unpacking(ObjectInputStream in, Class<T> type) throws IOException, ClassNotFoundException {
      this.in = in;
      this.type = type;
      this.next = type.cast(in.readObject());
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public T next() {
      T unpacked = next;
      try {
        next = type.cast(in.readObject());
      } catch (IOException | ClassNotFoundException failed) {
        // Its checksum says that it lies there as the same program packed it.
        throw new IllegalStateException("What is kept cannot be unpacked", failed);
      }
      return unpacked;
    }
  }

  /** Passes objects on and packs them, with nothing behind the last. */
  private static final class Keeping<S, T extends Serializable> implements Iterator<T> {
    private final Iterator<S> of;
    private final Function<S, T> as;
    private ObjectOutputStream packed;

    Keeping(Iterator<S> of, Function<S, T> as, Shelf.Parcel parcel) throws IOException {
      this.of = of;
      this.as = as;
      this.packed = new ObjectOutputStream(parcel);
    }

    @Override
    public boolean hasNext() {
      boolean more = of.hasNext();
      if (!more && packed != null) {
        try {
          pack(null);
          packed.close();
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
        packed = null;
      }
      return more;
    }

    @Override
    public T next() {
      T next = as.apply(of.next());
      try {
        pack(next);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      return next;
    }

    private void pack(T object) throws IOException {
      packed.writeObject(object);
      // Or it would hold on to all that went through it.
      packed.reset();
    }
  }
}
