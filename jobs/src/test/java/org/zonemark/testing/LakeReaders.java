package org.zonemark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.duckdb.DuckDBConnection;

/**
 * Readers of a lake on this machine that read all the while: each resolves the pointer as any
 * program would, and reads the snapshot it names.
 */
public final class LakeReaders implements AutoCloseable {

  /** Reads a snapshot whole, and fails where it is not. */
  @FunctionalInterface
  public interface Reading {
    void read(Path snapshot) throws Exception;
  }

  private final Path lake;
  private final List<Reader> readers = new ArrayList<>();
  private volatile boolean isOver;

  public LakeReaders(Path lake) {
    this.lake = lake;
  }

  /** One more, which rests so long after each snapshot. */
  public LakeReaders with(String name, int restMillis, Reading reading) {
    Reader reader = new Reader(name, restMillis, reading);
    readers.add(reader);
    reader.start();
    return this;
  }

  private JsonNode pointer() throws IOException {
    return new ObjectMapper().readTree(lake.resolve("LATEST.json").toFile());
  }

  private final class Reader extends Thread {
    private final int restMillis;
    private final Reading reading;
    private volatile long whole;
    private volatile Throwable fault;

    Reader(String name, int restMillis, Reading reading) {
      super(name);
      this.restMillis = restMillis;
      this.reading = reading;
    }

    @Override
    public void run() {
      long sequence = 0;
      try {
        while (!isOver) {
          JsonNode pointer = pointer();
          assertThat(pointer.path("sequence").asLong()).isGreaterThanOrEqualTo(sequence);
          sequence = pointer.path("sequence").asLong();
          read(pointer.path("path").asText());
          Thread.sleep(restMillis);
        }
      } catch (Exception | AssertionError failed) {
        fault = failed;
      }
    }

    private void read(String path) throws Exception {
      try {
        reading.read(lake.resolve(path));
        whole++;
      } catch (Exception | AssertionError failed) {
        // An old snapshot may be removed under a reader; the current one may not.
        if (Files.exists(lake.resolve(path)) || pointer().path("path").asText().equals(path)) {
          throw failed;
        }
      }
    }
  }

  /** No reader has ever seen anything but whole snapshots. */
  public void assertSound() {
    for (Reader reader : readers) {
      assertThat(reader.fault).as(reader.getName()).isNull();
    }
  }

  /** Tells how many whole snapshots each has read, a line a reader. */
  public void tell() {
    readers.forEach(
        reader -> System.out.printf("faults read: %d by %s%n", reader.whole, reader.getName()));
  }

  /** Stops them; each has read something. */
  @Override
  public void close() {
    isOver = true;
    for (Reader reader : readers) {
      try {
        reader.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    assertSound();
    readers.forEach(reader -> assertThat(reader.whole).as(reader.getName()).isPositive());
  }

  // ---- readings ---------------------------------------------------------------------------------

  /** Holds every file against the manifest. */
  public static void hashes(Path snapshot) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(snapshot.resolve("manifest.json").toFile());
    assertThat(manifest.path("files")).isNotEmpty();
    for (JsonNode file : manifest.path("files")) {
      assertThat(Hashes.sha256(snapshot.resolve(file.path("path").asText())))
          .as("%s", file.path("path"))
          .isEqualTo(file.path("sha256").asText());
    }
  }

  /** Reads every column of every file, with as many rows as the manifest says. */
  public static Reading byDuckDb(DuckDBConnection connection) {
    return snapshot -> {
      try (Statement own = connection.duplicate().createStatement()) {
        for (JsonNode file : tables(snapshot)) {
          String said = "SELECT count(*), max(hash(t)) FROM '%s' t";
          Path path = snapshot.resolve(file.path("path").asText());
          try (ResultSet rows = own.executeQuery(said.formatted(path))) {
            rows.next();
            assertThat(rows.getLong(1)).as("%s", path).isEqualTo(file.path("rows").asLong());
          }
        }
      }
    };
  }

  /** Reads every row of every file, with as many rows as the manifest says. */
  public static Reading bySpark(SparkSession spark) {
    return snapshot -> {
      for (JsonNode file : tables(snapshot)) {
        String path = snapshot.resolve(file.path("path").asText()).toString();
        assertThat(spark.read().parquet(path).collectAsList())
            .as(path)
            .hasSize(file.path("rows").asInt());
      }
    };
  }

  private static List<JsonNode> tables(Path snapshot) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(snapshot.resolve("manifest.json").toFile());
    List<JsonNode> tables = new ArrayList<>();
    manifest.path("files").forEach(tables::add);
    tables.removeIf(file -> !file.path("path").asText().endsWith(".parquet"));
    assertThat(tables).isNotEmpty();
    return tables;
  }
}
